import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { diskBlob } from '../../../src/assets/diskBlob.ts';

describe('diskBlob', () => {
	let folder: string;
	before(async () => (folder = await mkdtemp(path.join(tmpdir(), 'zenmux-disk-'))));
	after(() => rm(folder, { recursive: true }));

	it('has the size and the bytes of the file, whole, in part and as a stream', async () => {
		const bytes = Buffer.alloc(600_000, 'a fox in pixels ');
		const file = path.join(folder, 'fox.png');
		await writeFile(file, bytes);
		const blob = await diskBlob(file);
		assert.equal(blob.size, bytes.length);
		assert.deepEqual(Buffer.from(await blob.arrayBuffer()), bytes);
		assert.equal(await blob.slice(2, 5).text(), 'fox');
		assert.deepEqual(Buffer.concat(await Array.fromAsync(blob.stream())), bytes);
	});

	it('fails for a file that is not there', async () => {
		await assert.rejects(diskBlob(path.join(folder, 'none.png')));
	});
});
