import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeWhole } from '../../../src/history/wholeFile.ts';

describe('a file that is written whole', () => {
	let folder = '';
	beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), 'zenmux-whole-'))));
	afterEach(() => rm(folder, { recursive: true }));

	it('takes the place of the one before', async () => {
		const file = path.join(folder, 'a.json');
		await writeWhole(file, 'before');
		await writeWhole(file, ['after', 'wards']);
		assert.equal(await readFile(file, 'utf8'), 'afterwards');
		assert.deepEqual(await readdir(folder), ['a.json']);
	});

	it('is that of one of two who write it at the same time', async () => {
		const file = path.join(folder, 'a.json');
		const texts = ['a'.repeat(100_000), 'b'.repeat(100_000)];
		await Promise.all(texts.map((text) => writeWhole(file, text)));
		assert.ok(texts.includes(await readFile(file, 'utf8')));
	});

	it('leaves nothing behind when it cannot be written', async () => {
		const file = path.join(folder, 'a.json');
		await mkdir(file);
		await assert.rejects(writeWhole(file, 'text'));
		assert.deepEqual(await readdir(folder), ['a.json']);
	});
});
