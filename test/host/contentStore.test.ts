import assert from 'node:assert/strict';
import { ContentStore } from '../../src/assets/contentStore.ts';
import { inWorkspace, startOver } from './hostWorld.ts';

const bytes = Buffer.from('a fox in pixels');

describe('the content store', () => {
	beforeEach(startOver);
	after(startOver);

	it('lets go of what it was given, when nothing else has given the same', async () => {
		const store = new ContentStore(inWorkspace());
		const hash = await store.put(bytes);
		await store.put(bytes);
		await store.letGo(hash);
		assert.equal(await store.has(hash), true);
		await store.letGo(hash);
		assert.equal(await store.has(hash), false);
	});

	it('keeps what is put again while it is let go of', async () => {
		const store = new ContentStore(inWorkspace());
		const hash = await store.put(bytes);
		await Promise.all([store.letGo(hash), store.put(bytes)]);
		assert.deepEqual(Buffer.from(await store.read(hash)), bytes);
	});

	it('never lets go of what was there before this window', async () => {
		const hash = await new ContentStore(inWorkspace()).put(bytes);
		const store = new ContentStore(inWorkspace());
		await store.put(bytes);
		await store.letGo(hash);
		await store.letGo(hash);
		assert.equal(await store.has(hash), true);
	});

	it('opens what it keeps without reading it, and says when that is gone', async () => {
		const store = new ContentStore(inWorkspace());
		const hash = await store.put(bytes);
		const blob = await store.open(hash);
		assert.equal(blob.size, bytes.length);
		assert.deepEqual(Buffer.from(await blob.arrayBuffer()), bytes);
		await store.letGo(hash);
		const isGone = { code: 'FileNotFound' };
		await assert.rejects(store.open(hash), isGone);
		await assert.rejects(store.read(hash), isGone);
	});
});
