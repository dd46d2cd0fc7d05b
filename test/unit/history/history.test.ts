import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { EntryFiles } from '../../../src/history/entryFiles.ts';
import { entryName, unfinishedName } from '../../../src/history/entryName.ts';
import { entryText } from '../../../src/history/keptEntry.ts';
import type { Job } from '../../../src/jobs/job.ts';
import { composed, fakeHash, fakeReference } from '../composer/fakeReference.ts';
import { fakeFinal, fakeJob } from '../jobs/fakeJob.ts';
import { entryOf, savedJob, temporaryStorage } from './historyWorld.ts';

const storage = temporaryStorage();
const at = (name: string): string => path.join(storage.folder(), name);
const ids = (entries: readonly { readonly job: Job }[]): readonly string[] =>
	entries.map(({ job }) => job.id);

/** Puts a file into the folder, as a crash may have left it. */
async function leave(name: string, text: string): Promise<void> {
	await mkdir(storage.folder(), { recursive: true });
	await writeFile(at(name), text);
}
const stateOf = (job: Job): string => entryText({ job, isPinned: false });

/** What a window does after it has read the folder. */
async function tidy(version = '1.0.0'): Promise<void> {
	const files = new EntryFiles(storage.folder(), version);
	await files.read();
	await files.tidy();
}

describe('History', () => {
	it('is empty where nothing was made yet', async () => {
		const history = await storage.opened();
		assert.deepEqual(history.entries, []);
		assert.equal(history.isLoaded, true);
	});

	it('is the same in the next window, the newest first', async () => {
		const before = await storage.opened();
		await before.put(savedJob('old', { startedAt: 1 }));
		await before.put(savedJob('new', { startedAt: 2 }));
		await before.pin(['old'], true);
		await before.setThumbnail('new', Uint8Array.of(1, 2));
		const after = await storage.opened();
		assert.deepEqual(after.entries, [
			entryOf(savedJob('new', { startedAt: 2 }), { hasThumbnail: true }),
			entryOf(savedJob('old', { startedAt: 1 }), { isPinned: true }),
		]);
		assert.deepEqual(await after.thumbnail('new'), Uint8Array.of(1, 2));
	});

	it('keeps one file for each entry, however often it changes', async () => {
		const history = await storage.opened();
		await Promise.all([
			history.put(fakeJob({ status: 'queued' }, { id: 'a' })),
			history.put(fakeJob({ status: 'requesting' }, { id: 'a' })),
			history.put(savedJob('a')),
		]);
		assert.equal((await storage.files()).length, 1);
		assert.deepEqual((await storage.opened()).get('a')?.job, savedJob('a'));
	});

	it('tells when the last that was put of an entry is on the disk', async () => {
		const history = storage.history();
		void history.put(fakeJob({ status: 'queued' }, { id: 'a' }));
		void history.put(savedJob('a'));
		await history.written('a');
		await history.written('unknown');
		assert.deepEqual((await storage.opened()).get('a')?.job, savedJob('a'));
	});

	it('keeps pin and thumbnail of a job that changes', async () => {
		const history = await storage.opened();
		await history.put(savedJob('a'));
		await history.pin(['a'], true);
		await history.setThumbnail('a', Uint8Array.of(1));
		await history.put(savedJob('a', { cost: 1 }));
		const expected = entryOf(savedJob('a', { cost: 1 }), { isPinned: true, hasThumbnail: true });
		assert.deepEqual(history.get('a'), expected);
	});

	it('wants another thumbnail for another picture of a job, such as one that is cropped anew', async () => {
		const history = await storage.opened();
		await history.put(savedJob('a'));
		await history.setThumbnail('a', Uint8Array.of(1));
		await history.put(savedJob('a', { picture: { ...fakeFinal, revision: 4 } }));
		assert.equal(history.get('a')?.hasThumbnail, false);
	});

	it('forgets what is removed, with its small picture', async () => {
		const history = await storage.opened();
		await history.put(savedJob('a'));
		await history.put(savedJob('b'));
		await history.setThumbnail('a', Uint8Array.of(1));
		await history.remove(['a']);
		assert.deepEqual(ids(history.entries), ['b']);
		assert.deepEqual(ids((await storage.opened()).entries), ['b']);
		assert.equal((await storage.files()).length, 1);
	});

	it('does not bring back what is removed while it is being written', async () => {
		const history = await storage.opened();
		await Promise.all([history.put(savedJob('a')), history.remove(['a'])]);
		assert.deepEqual(await storage.files(), []);
	});

	it('takes no small picture of what was removed', async () => {
		const history = await storage.opened();
		await history.setThumbnail('gone', Uint8Array.of(1));
		await assert.rejects(readdir(storage.folder()), { code: 'ENOENT' });
	});

	it('tells of each change until nobody listens', async () => {
		const history = await storage.opened();
		let changes = 0;
		const stop = history.onDidChange(() => changes++);
		await history.put(savedJob('a'));
		await history.pin(['a'], true);
		stop();
		await history.remove(['a']);
		assert.equal(changes, 2);
	});

	it('finds the entry of a picture by its bytes', async () => {
		const history = await storage.opened();
		const copy = savedJob('copy', { startedAt: 5000, progress: savedJob('a').progress });
		await history.put(savedJob('a'));
		await history.put(copy);
		assert.equal(history.ofPicture(fakeHash('a'))?.job.id, 'copy');
		assert.equal(history.ofPicture(fakeHash('b')), undefined);
	});

	it('takes in what is put before it has read the rest', async () => {
		await leave(entryName('kept', 1), stateOf(savedJob('kept')));
		await leave(entryName('new', 1), stateOf(fakeJob({ status: 'queued' }, { id: 'new' })));
		const history = storage.history();
		const job = savedJob('new', { startedAt: 5000 });
		await history.put(job);
		assert.deepEqual(history.get('new')?.job, job, 'what runs here is not interrupted');
		assert.deepEqual(ids(history.entries), ['new', 'kept']);
	});
});

describe('content that the history uses', () => {
	it('may be all there is until it is loaded', async () => {
		const history = storage.history();
		assert.equal(history.isLoaded, false);
		assert.equal(history.uses(fakeHash('any')), true);
		await history.load();
		assert.equal(history.uses(fakeHash('any')), false);
	});

	it('may be all there is when the folder cannot be read', async () => {
		await writeFile(storage.folder(), 'a file where a folder should be');
		const history = storage.history();
		await assert.rejects(history.load(), { code: 'ENOTDIR' });
		assert.equal(history.isLoaded, true);
		assert.equal(history.uses(fakeHash('any')), true);
		await assert.rejects(history.put(savedJob('a')));
		assert.deepEqual(ids(history.entries), ['a'], 'this window has it');
	});

	it('is that of its entries, and changes with them', async () => {
		const history = await storage.opened();
		const composition = composed([fakeReference('fox')]);
		assert.equal(history.uses(fakeHash('fox')), false);
		await history.put(savedJob('a', { composition }));
		assert.equal(history.uses(fakeHash('fox')), true);
		await history.remove(['a']);
		assert.equal(history.uses(fakeHash('fox')), false);
	});

	it('is that of broken entries, too', async () => {
		await leave(entryName('a', 1), `{"job":{"picture":{"hash":"${fakeHash('fox')}"`);
		assert.equal((await storage.opened()).uses(fakeHash('fox')), true);
	});
});

describe('an entry that cannot even be read now', () => {
	it('may need any content: nothing is given up', async () => {
		await mkdir(at(entryName('a', 1)), { recursive: true });
		const history = await storage.opened();
		assert.equal(history.uses(fakeHash('any')), true);
	});
});

describe('what a crash leaves', () => {
	it('costs the broken entry alone, which is logged', async () => {
		await leave(entryName('whole', 1), stateOf(savedJob('whole')));
		await leave(entryName('torn', 1), stateOf(savedJob('torn')).slice(0, 90));
		await leave(entryName('empty', 1), '');
		assert.deepEqual(ids((await storage.opened()).entries), ['whole']);
		assert.deepEqual(storage.logged.sort(), [
			`history: ${entryName('empty', 1)} cannot be read; it is left out`,
			`history: ${entryName('torn', 1)} cannot be read; it is left out`,
		]);
	});

	it('is the state before, where the new one is torn', async () => {
		await leave(entryName('a', 1), stateOf(savedJob('a')));
		await leave(entryName('a', 2), '{"job":');
		const history = await storage.opened();
		assert.deepEqual(history.get('a')?.job, savedJob('a'));
		await history.pin(['a'], true);
		assert.equal((await storage.files()).length, 1, 'both are gone when the next one is whole');
	});

	it('is the newer of two whole states', async () => {
		await leave(entryName('a', 9), stateOf(savedJob('a', { cost: 1 })));
		await leave(entryName('a', 10), stateOf(savedJob('a', { cost: 2 })));
		assert.equal((await storage.opened()).get('a')?.job.cost, 2);
	});

	it('is no entry under the name of another', async () => {
		await leave(entryName('b', 1), stateOf(savedJob('a')));
		assert.deepEqual((await storage.opened()).entries, []);
	});

	it('is nothing of a file that was being written; an old one is cleared away', async () => {
		const old = unfinishedName(entryName('a', 1));
		const young = unfinishedName(entryName('b', 1));
		await leave(old, stateOf(savedJob('a')));
		await leave(young, stateOf(savedJob('b')));
		await leave('lonely.webp', 'a small picture');
		await utimes(at(old), 0, 0);
		await utimes(at('lonely.webp'), 0, 0);
		assert.deepEqual((await storage.opened()).entries, []);
		await tidy();
		assert.deepEqual(await storage.files(), [young]);
	});
});

describe('two windows that share the folder', () => {
	it('keep what each of them wrote', async () => {
		const [one, other] = [await storage.opened(), await storage.opened()];
		await Promise.all([one.put(savedJob('a')), other.put(savedJob('b'))]);
		assert.deepEqual([...ids((await storage.opened()).entries)].sort(), ['a', 'b']);
	});

	it('agree on the last change of an entry', async () => {
		await (await storage.opened()).put(savedJob('a'));
		const [one, other] = [await storage.opened(), await storage.opened()];
		await one.put(savedJob('a', { cost: 1 }));
		await other.put(savedJob('a', { cost: 2 }));
		assert.equal((await storage.opened()).get('a')?.job.cost, 2);
	});
});

describe('the index', () => {
	const many = Array.from({ length: 201 }, (_, index) =>
		savedJob(`job-${index}`, { startedAt: index }),
	);

	/** A folder with an index. */
	async function indexed(version?: string): Promise<void> {
		for (const job of many) await leave(entryName(job.id, 1), stateOf(job));
		await tidy(version);
	}

	/** Makes the file unreadable, so that only the index knows the entry. */
	const hollow = (id: string): Promise<void> => writeFile(at(entryName(id, 1)), '');

	it('is read instead of the files, and holds the same', async () => {
		await indexed();
		for (const { id } of many) await hollow(id);
		const { entries } = await storage.opened();
		const expected = many.map((job) => entryOf(job)).reverse();
		// JSON has no undefined.
		assert.deepEqual(JSON.parse(JSON.stringify(entries)), JSON.parse(JSON.stringify(expected)));
	});

	it('is not written for a few entries', async () => {
		await leave(entryName('a', 1), stateOf(savedJob('a')));
		await tidy();
		assert.deepEqual(await storage.files(), [entryName('a', 1)]);
	});

	it('does not bring back an entry whose file is gone', async () => {
		await indexed();
		await rm(at(entryName('job-7', 1)));
		const history = await storage.opened();
		assert.equal(history.entries.length, 200);
		assert.equal(history.get('job-7'), undefined);
	});

	it('gives way to a newer file', async () => {
		await indexed();
		await leave(entryName('job-7', 2), stateOf(savedJob('job-7', { cost: 7 })));
		assert.equal((await storage.opened()).get('job-7')?.job.cost, 7);
	});

	for (const [name, damage] of [
		['a byte is wrong', (text: string) => text.replace('fox', 'fix')],
		['its end is missing', (text: string) => text.slice(0, -200)],
		['it is empty', () => ''],
	] as const) {
		it(`is not believed when ${name}`, async () => {
			await indexed();
			await writeFile(at('index'), damage(await readFile(at('index'), 'utf8')));
			await hollow('job-7');
			const history = await storage.opened();
			assert.equal(history.entries.length, 200);
			assert.deepEqual(history.get('job-8')?.job, many[8]);
		});
	}

	it('is checked entry by entry when another version wrote it, and then renewed', async () => {
		await indexed('1.0.0');
		await hollow('job-7');
		const history = await storage.opened('1.1.0');
		assert.deepEqual(history.get('job-7')?.job, many[7]);
		await tidy('1.1.0');
		assert.match(await readFile(at('index'), 'utf8'), /^1\.1\.0\n/);
	});

	it('leaves an entry to its file that another version wrote otherwise', async () => {
		await indexed('1.0.0');
		const [, ...lines] = (await readFile(at('index'), 'utf8')).split('\n').slice(0, -1);
		const text = `1.1.0\n${lines.join('\n').replace('"status":"saved"', '"status":"hung"')}\n`;
		await writeFile(at('index'), `${text}${crc32(text)}`);
		const { entries } = await storage.opened('1.0.0');
		assert.equal(entries.length, many.length);
		assert.ok(entries.every(({ job }) => job.progress.status === 'saved'));
	});
});
