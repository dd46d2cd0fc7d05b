import assert from 'node:assert/strict';
import { lstat, mkdir, symlink, utimes } from 'node:fs/promises';
import * as vscode from 'vscode';
import { AssetStore, replaceAsset } from '../../src/assets/assetStore.ts';
import { isTemporaryName, removeLeftovers, temporaryName } from '../../src/assets/leftovers.ts';
import { filesIn, inWorkspace, startOver } from './hostWorld.ts';
import { MemoryFileSystem } from './memoryFileSystem.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);

async function write(name: string, text: string): Promise<vscode.Uri> {
	await vscode.workspace.fs.writeFile(inWorkspace(name), bytes(text));
	return inWorkspace(name);
}

async function textOf(file: vscode.Uri): Promise<string> {
	return Buffer.from(await vscode.workspace.fs.readFile(file)).toString();
}

describe('what the extension writes', () => {
	beforeEach(startOver);
	after(startOver);

	it('takes the first free name, each file its own, however many come at once', async () => {
		const place = { directory: inWorkspace('out'), name: (n: number) => `fox-${n}.png` };
		await write('out/fox-2.png', 'theirs');
		const stores = [new AssetStore(), new AssetStore()];
		const files = await Promise.all(
			Array.from({ length: 20 }, (_, n) =>
				(stores[n % 2] ?? new AssetStore()).create(place, bytes(String(n))),
			),
		);
		assert.equal(new Set(files.map(String)).size, 20);
		for (const [n, file] of files.entries()) assert.equal(await textOf(file), String(n));
		assert.equal(await textOf(inWorkspace('out/fox-2.png')), 'theirs');
		assert.equal((await filesIn('out')).length, 21);
	});

	it('never takes the place of a link, wherever that leads', async () => {
		await symlink('/no/where', inWorkspace('fox.png').fsPath);
		assert.equal(await new AssetStore().createExactly(inWorkspace('fox.png'), bytes('new')), false);
		assert.ok((await lstat(inWorkspace('fox.png').fsPath)).isSymbolicLink());
		assert.deepEqual(await filesIn(), ['fox.png']);
	});

	it('replaces a file in one step: whoever reads it finds the old or the new bytes', async () => {
		const file = await write('fox.png', 'x'.repeat(1 << 20));
		const found = new Set<string>();
		const done = new AbortController();
		const reading = (async () => {
			while (!done.signal.aborted) found.add((await textOf(file)).charAt(0));
		})();
		for (const text of ['y', 'z', 'y', 'z']) await replaceAsset(file, bytes(text.repeat(1 << 20)));
		done.abort();
		await reading;
		assert.ok([...found].every((first) => 'xyz'.includes(first) && first !== ''));
		assert.deepEqual(await filesIn(), ['fox.png']);
	});

	it('replaces a file whose name leaves no room for a longer one', async () => {
		const file = await write(`${'x'.repeat(251)}.png`, 'old');
		await replaceAsset(file, bytes('new'));
		assert.equal(await textOf(file), 'new');
	});

	it('leaves a folder of the same name with all that is in it', async () => {
		await write('fox.png/keep.txt', 'theirs');
		await assert.rejects(replaceAsset(inWorkspace('fox.png'), bytes('new')));
		assert.equal(await textOf(inWorkspace('fox.png/keep.txt')), 'theirs');
		assert.deepEqual(await filesIn(), ['fox.png']);
	});

	it('is whole in file systems that are no disk, too', async () => {
		const memory = new MemoryFileSystem();
		const registration = vscode.workspace.registerFileSystemProvider('assets', memory);
		try {
			const file = vscode.Uri.parse('assets:/fox.png');
			const store = new AssetStore();
			assert.equal(await store.createExactly(file, bytes('old')), true);
			assert.equal(await store.createExactly(file, bytes('other')), false);
			await replaceAsset(file, bytes('new'));
			assert.equal(await textOf(file), 'new');
			const root = vscode.Uri.parse('assets:/');
			assert.deepEqual(await vscode.workspace.fs.readDirectory(root), [
				['fox.png', vscode.FileType.File],
			]);
		} finally {
			registration.dispose();
		}
	});
});

describe('what a crash left unfinished', () => {
	before(startOver);
	after(startOver);

	it('goes an hour later, and nothing else does', async () => {
		const [old, young, folder] = [temporaryName(), temporaryName(), temporaryName()];
		const others = ['.fox.tmp', `x${old}`, '.zenmux-images-notes.tmp', `${old}.png`];
		for (const name of [old, young, ...others]) await write(`crashed/${name}`, 'half');
		await mkdir(inWorkspace('crashed', folder).fsPath);
		const before = new Date(Date.now() - 2 * 60 * 60 * 1000);
		for (const name of [old, folder, ...others]) {
			await utimes(inWorkspace('crashed', name).fsPath, before, before);
		}
		await removeLeftovers(inWorkspace('crashed'));
		assert.deepEqual(await filesIn('crashed'), [young, folder, ...others].sort());
	});

	it('is known by its name alone', () => {
		assert.ok(isTemporaryName(temporaryName()));
		assert.ok(!isTemporaryName('.zenmux-images-.tmp'));
	});
});
