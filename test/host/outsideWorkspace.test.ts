import assert from 'node:assert/strict';
import {
	lstat,
	mkdir,
	mkdtemp,
	readdir,
	readFile,
	realpath,
	rm,
	symlink,
	writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { bringBack } from '../../src/assets/bringBack.ts';
import { OutsideWorkspaceError } from '../../src/assets/outsideWorkspaceError.ts';
import { whereabouts, type Whereabouts } from '../../src/assets/whereabouts.ts';
import { renamePicture } from '../../src/checks/renamePicture.ts';
import { Composer } from '../../src/composer/composer.ts';
import { matchNeighbours } from '../../src/composer/neighbours.ts';
import { emptyComposition } from '../../src/jobs/composition.ts';
import type { Progress } from '../../src/jobs/job.ts';
import { openAt, run } from './changedDocument.ts';
import {
	filesIn,
	generate,
	inWorkspace,
	savedAsset,
	setSetting,
	startOver,
	workspaceFolder,
	zenmux,
} from './hostWorld.ts';
import { closeAll } from './openDocument.ts';
import { KeptStorage, openWindow, picture, type TrialWindow } from './trialWindow.ts';

/** A folder beside the workspace that a hostile repository would like to have written. */
let elsewhere: string;
/** What lies in it at first. */
let precious: Buffer;

async function beginAnew(): Promise<void> {
	await closeAll();
	await startOver();
	elsewhere = await mkdtemp(path.join(await realpath(tmpdir()), 'zenmux-elsewhere-'));
	precious = Buffer.from(await picture('gold'));
	await writeFile(path.join(elsewhere, 'hero.png'), precious);
}

async function assertUntouched(): Promise<void> {
	assert.deepEqual(await readdir(elsewhere), ['hero.png']);
	assert.deepEqual(await readFile(path.join(elsewhere, 'hero.png')), precious);
	await rm(elsewhere, { recursive: true });
}

/** A link of the workspace. @param to where it leads; out of the workspace where nothing is said */
async function link(name: string, to = elsewhere): Promise<void> {
	const file = inWorkspace(name).fsPath;
	await mkdir(path.dirname(file), { recursive: true });
	await symlink(to, file);
}

async function write(name: string, content: Uint8Array | string): Promise<vscode.Uri> {
	await vscode.workspace.fs.writeFile(inWorkspace(name), Buffer.from(content));
	return inWorkspace(name);
}

function assertKept(progress: Progress | undefined, place: string): void {
	assert.equal(progress?.status, 'unsaved');
	const sentence = `${place} lies behind a symbolic link that leads out of the workspace, so the picture was not saved there. Choose a place with “Save As…”.`;
	assert.equal(progress.problem, sentence);
}

const recipe = JSON.stringify({ version: 1, prompt: 'A star', model: 'openai/gpt-image-2' });

describe('where a file really lies', () => {
	beforeEach(beginAnew);
	afterEach(assertUntouched);

	const cases: readonly (readonly [string, () => Promise<vscode.Uri> | vscode.Uri, Whereabouts])[] =
		[
			['the workspace folder itself', () => workspaceFolder(), 'inside'],
			['a file in folders that are not there yet', () => inWorkspace('a/b/c.png'), 'inside'],
			[
				'a file below another file',
				() => write('a', 'x').then((a) => inside(a, 'b.png')),
				'inside',
			],
			[
				'a file behind a link that stays inside',
				() => link('a', workspaceFolder().fsPath).then(() => inWorkspace('a/b.png')),
				'inside',
			],
			['a file behind a link', () => link('a').then(() => inWorkspace('a/b/c.png')), 'linkedOut'],
			['a link', () => link('a.png', inElsewhere('hero.png')).then(aPicture), 'linkedOut'],
			['a link that leads nowhere', () => link('a.png', '/no/where').then(aPicture), 'linkedOut'],
			['a link to itself', () => link('a.png', 'a.png').then(aPicture), 'linkedOut'],
			[
				'a link to a link',
				async () => {
					await link('b');
					await link('a', 'b');
					return inWorkspace('a/c.png');
				},
				'linkedOut',
			],
			['a folder whose name only begins alike', () => sibling(), 'outside'],
			[
				'a path with .. in it, whoever wrote that',
				() => workspaceFolder().with({ path: `${workspaceFolder().path}/../x.png` }),
				'outside',
			],
			['a file elsewhere', () => vscode.Uri.file(inElsewhere('hero.png')), 'outside'],
			['a file in another file system', () => vscode.Uri.parse('memory:/x.png'), 'outside'],
		];
	const inside = (folder: vscode.Uri, name: string): vscode.Uri =>
		vscode.Uri.joinPath(folder, name);
	const inElsewhere = (name: string): string => path.join(elsewhere, name);
	const aPicture = (): vscode.Uri => inWorkspace('a.png');
	const sibling = (): vscode.Uri => vscode.Uri.file(`${workspaceFolder().fsPath}-2/x.png`);
	for (const [what, make, expected] of cases) {
		it(`${what}: ${expected}`, async () => {
			assert.equal(await whereabouts(await make()), expected);
		});
	}

	it('counts a folder that the person chose, also when it is a link itself', async () => {
		await link('chosen');
		const chosen = inWorkspace('chosen');
		assert.equal(await whereabouts(inside(chosen, 'a/b.png'), [chosen]), 'inside');
		assert.equal(await whereabouts(inside(chosen, 'a/b.png')), 'linkedOut');
	});
});

describe('a link that leads out of the workspace', () => {
	let storage: KeptStorage;
	let window: TrialWindow;

	beforeEach(async () => {
		await beginAnew();
		storage = new KeptStorage();
		window = await openWindow(storage);
	});
	afterEach(async () => {
		window.close();
		await vscode.workspace.fs.delete(storage.folder, { recursive: true });
		await assertUntouched();
	});
	after(startOver);

	it('in place of the output directory: the picture is kept, and saved once that is a folder', async () => {
		await link('assets/images');
		assertKept(await generate('A fox'), 'assets/images');
		await vscode.workspace.fs.delete(inWorkspace('assets/images'));
		savedAsset(await generate('A fox'));
		assert.deepEqual(await filesIn('assets', 'images'), ['a-fox.png']);
	});

	it('above the output directory, or to a place that is not there: likewise', async () => {
		await link('assets', '/no/where');
		assertKept(await generate('A fox'), 'assets/images');
	});

	it('around an edited file: the answer is not saved beside that', async () => {
		await link('art');
		const file = inWorkspace('art/hero.png');
		const given = [file, [file], { prompt: 'Night' }] as const;
		assertKept(await run('editImage', ...given), 'art');
	});

	it('that is the edited file itself: the answer is saved beside the link', async () => {
		await link('hero.png', path.join(elsewhere, 'hero.png'));
		const file = inWorkspace('hero.png');
		const asset = savedAsset(await run('editImage', file, [file], { prompt: 'Night' }));
		assert.equal(asset.toString(), inWorkspace('hero-edit-1.png').toString());
	});

	for (const [what, name] of [
		['around a file', 'art/hero.png'],
		['that is the file itself', 'hero.png'],
	] as const) {
		it(`${what} that a picture is to replace, or to be tried in: the file stays`, async () => {
			if (name === 'hero.png') await link(name, path.join(elsewhere, name));
			else await link('art');
			const id = await window.make('red', inWorkspace(name));
			for (const place of ['replace', 'trial'] as const) {
				await window.jobs.save(id, place);
				assertKept(window.jobs.get(id)?.progress, name);
			}
			assert.deepEqual(window.replacements.all, []);
		});
	}

	it('around a file that a picture is to become', async () => {
		await link('art');
		const id = await window.make('red', inWorkspace('art/new.png'));
		await window.jobs.save(id, 'settings');
		assertKept(window.jobs.get(id)?.progress, 'art/new.png');
	});

	it('that took the place of a folder meanwhile: nothing is brought back there', async () => {
		await write('art/hero.png', await picture('black'));
		const id = await window.make('red', inWorkspace('art/hero.png'));
		await window.tryInPlace(id);
		await vscode.workspace.fs.delete(inWorkspace('art'), { recursive: true });
		await link('art');
		await writeFile(path.join(elsewhere, 'hero.png'), await picture('red'));
		const [trial] = window.replacements.trials;
		await assert.rejects(bringBack(window.replacements, trial?.id ?? ''), OutsideWorkspaceError);
		assert.deepEqual(window.replacements.trials, [trial], 'the old bytes are still known');
		await writeFile(path.join(elsewhere, 'hero.png'), precious);
	});

	it('around a missing picture: nothing is sent for it', async () => {
		await link('art');
		const { document } = await openAt('page.md', '![A fox](art/fox.png)|');
		const given = { document: document.uri.toString(), written: 'art/fox.png', start: 9 };
		assert.equal(await run('generateMissing', given), undefined);
		assert.deepEqual(await zenmux.imageRequests(), []);
	});

	it('around a file that a comment names: nothing is sent for it', async () => {
		await link('art');
		await openAt('page.md', '<!-- image: a fox -> art/fox.png| -->');
		assert.equal(await run('generateFromSelection'), undefined);
		assert.deepEqual(await zenmux.imageRequests(), []);
	});

	it('around a recipe: nothing is sent for it', async () => {
		await write('own/star.png.prompt.json', recipe);
		await vscode.workspace.fs.rename(
			inWorkspace('own/star.png.prompt.json'),
			vscode.Uri.file(path.join(elsewhere, 'star.png.prompt.json')),
		);
		await link('art');
		const file = inWorkspace('art/star.png.prompt.json');
		assert.equal(await run('regenerate', file), undefined);
		const all = await run('regenerateStale', inWorkspace(), undefined, { confirmed: true });
		assert.equal(all, undefined);
		assert.deepEqual(await zenmux.imageRequests(), []);
		await rm(path.join(elsewhere, 'star.png.prompt.json'));
	});

	it('that is a recipe itself: its picture is made, and what it leads to stays', async () => {
		const target = path.join(elsewhere, 'secret.json');
		await writeFile(target, recipe);
		await link('star.png.prompt.json', target);
		await setSetting('recipes', true);
		savedAsset(await run('regenerate', inWorkspace('star.png.prompt.json')));
		assert.equal(await readFile(target, 'utf8'), recipe);
		await rm(target);
		await link('moon.png.prompt.json', target);
		await openAt('page.md', '<!-- image: a moon -> moon.png| -->');
		savedAsset(await run('generateFromSelection'));
		assert.ok((await lstat(inWorkspace('moon.png.prompt.json').fsPath)).isSymbolicLink());
		await assert.rejects(lstat(target));
	});

	it('around an icon set, or inside its folder: no file of it is written', async () => {
		const source = await write('logo.png', await picture('red'));
		await link('out');
		await link('icons/png');
		for (const [folder, where] of [
			['out', 'out/png/icon-16.png'],
			['icons', 'icons/png/icon-16.png'],
		] as const) {
			const options = { sets: ['png', 'web'], folder };
			await assert.rejects(
				async () => vscode.commands.executeCommand('zenmuxImages.exportIconSet', source, options),
				new RegExp(where.replaceAll('.', '\\.')),
			);
		}
		assert.deepEqual(await filesIn('icons'), ['png']);
	});

	it('around a picture whose name is wrong, or that is a document naming it: left alone', async () => {
		await write('hero.png', await picture('red', 'jpeg'));
		await write('naming.md', '![](hero.png)');
		const text = 'Theirs: ![](hero.png)';
		await writeFile(path.join(elsewhere, 'other.md'), text);
		await link('other.md', path.join(elsewhere, 'other.md'));
		const { signal } = new AbortController();
		await renamePicture(inWorkspace('hero.png'), 'hero.jpg', signal);
		const page = await vscode.workspace.fs.readFile(inWorkspace('naming.md'));
		assert.equal(Buffer.from(page).toString(), '![](hero.jpg)');
		assert.equal(await readFile(path.join(elsewhere, 'other.md'), 'utf8'), text);
		await rm(path.join(elsewhere, 'other.md'));
		await link('art');
		await assert.rejects(
			renamePicture(inWorkspace('art/hero.png'), 'hero.jpg', signal),
			OutsideWorkspaceError,
		);
	});

	it('around the neighbours of a picture: none of them goes along', async () => {
		await link('art');
		const composer = new Composer(storage);
		const targetFile = inWorkspace('art/fox.png').toString();
		composer.set({ ...emptyComposition, targetFile });
		await matchNeighbours({ composer, store: window.store });
		assert.deepEqual(composer.composition.references, []);
	});

	it('around a picture that is to be scaled: it stays as it is', async () => {
		await link('art');
		const scaled = window.replacements.replace(
			inWorkspace('art/hero.png'),
			await picture('red'),
			false,
		);
		await assert.rejects(scaled, OutsideWorkspaceError);
	});
});

describe('a link that stays inside the workspace', () => {
	before(beginAnew);
	after(startOver);

	it('leads to where pictures are saved', async () => {
		await mkdir(inWorkspace('public').fsPath);
		await link('assets', inWorkspace('public').fsPath);
		savedAsset(await generate('A fox'));
		assert.deepEqual(await filesIn('public', 'images'), ['a-fox.png']);
		await assertUntouched();
	});
});
