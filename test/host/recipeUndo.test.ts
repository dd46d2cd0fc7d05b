import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { bringBack } from '../../src/assets/bringBack.ts';
import { hashOf } from '../../src/assets/contentStore.ts';
import { toReference } from '../../src/composer/readReference.ts';
import { Log } from '../../src/host/log.ts';
import { emptyComposition } from '../../src/jobs/composition.ts';
import type { Job } from '../../src/jobs/job.ts';
import { followPictures } from '../../src/recipes/followPictures.ts';
import { RecipeChanges } from '../../src/recipes/recipeChanges.ts';
import { recordRecipes } from '../../src/recipes/recordRecipes.ts';
import { fakeStored, fakeStoredEdit } from '../unit/fakeRequest.ts';
import { filesIn, inWorkspace, setSetting, startOver } from './hostWorld.ts';
import { readRecipe } from './readRecipe.ts';
import { KeptStorage, openWindow, picture, type TrialWindow } from './trialWindow.ts';

describe('a recipe whose picture is taken back', () => {
	const hero = inWorkspace('art', 'hero.png');
	const file = inWorkspace('art', 'hero.png.prompt.json');
	const log = new Log();
	let storage: KeptStorage;
	let window: TrialWindow;
	let stop: () => void;

	beforeEach(async () => {
		await startOver();
		await setSetting('recipes', true);
		await vscode.workspace.fs.writeFile(hero, await picture('black'));
		storage = new KeptStorage();
		await open();
	});
	afterEach(async () => {
		close();
		await vscode.workspace.fs.delete(storage.folder, { recursive: true });
	});
	after(startOver);

	async function open(): Promise<void> {
		window = await openWindow(storage);
		const { jobs, store } = window;
		stop = recordRecipes({ jobs, store, recipeChanges: new RecipeChanges(storage), log });
	}

	function close(): void {
		stop();
		window.close();
		assert.deepEqual(window.errors, []);
	}

	/** Replaces the picture by an edit of itself. */
	async function edit(colour: string): Promise<string> {
		const job = await made(colour);
		await window.jobs.save(job.id, 'replace');
		assert.ok(new RecipeChanges(storage).of(job.id), 'its recipe is written and noted');
		return job.id;
	}

	/** An edit of the picture that waits to be saved. */
	async function made(colour: string): Promise<Job> {
		const bytes = new Uint8Array(await vscode.workspace.fs.readFile(hero));
		const { content, ...read } = await toReference('hero.png', bytes, window.store);
		const source = { uri: hero.toString(), hash: content.hash };
		const request = {
			...fakeStoredEdit,
			prompt: colour,
			images: [{ ...fakeStored, hash: content.hash }],
		};
		const [started] = window.jobs.start([
			{
				request,
				folder: undefined,
				edit: { source, parent: undefined, before: undefined, keep: undefined },
				composition: {
					...emptyComposition,
					prompt: colour,
					references: [{ ...read, content, source }],
				},
				final: undefined,
				target: undefined,
			},
		]);
		const job = await started?.ended;
		assert.ok(job);
		return job;
	}

	/** As a person does while the job runs. */
	async function changeDuring(job: Job, changed: string): Promise<void> {
		const { fs } = vscode.workspace;
		do await fs.writeFile(file, Buffer.from(changed));
		while ((await fs.stat(file)).mtime <= job.startedAt);
	}

	/** As the button *Undo* does. */
	async function undo(id: string): Promise<void> {
		const progress = window.jobs.get(id)?.progress;
		assert.ok(progress?.status === 'saved');
		const bytes = new Uint8Array(await vscode.workspace.fs.readFile(hero));
		assert.ok(await bringBack(window.replacements, progress.replaced ?? ''));
		await window.jobs.undo(id, bytes);
	}

	async function text(): Promise<string | undefined> {
		return vscode.workspace.fs.readFile(file).then(
			(bytes) => Buffer.from(bytes).toString(),
			() => undefined,
		);
	}

	const copyOf = async (colour: string): Promise<string> =>
		`hero.png.prompt.${hashOf(await picture(colour)).slice(0, 8)}.png`;

	it('goes, or comes back as it was, with the files that it needs', async () => {
		const first = await edit('red');
		const [black, red] = [await copyOf('black'), await copyOf('red')];
		assert.deepEqual(await filesIn('art'), ['hero.png', black, 'hero.png.prompt.json']);
		const before = await text();
		const second = await edit('blue');
		assert.deepEqual(await filesIn('art'), ['hero.png', red, 'hero.png.prompt.json']);
		await undo(second);
		assert.equal(await text(), before);
		assert.deepEqual(await filesIn('art'), ['hero.png', black, 'hero.png.prompt.json']);
		await undo(first);
		assert.deepEqual(await filesIn('art'), ['hero.png']);
	});

	it('goes also after the window was reloaded', async () => {
		const id = await edit('red');
		close();
		const { history } = window;
		const saved = history.get(id)?.job;
		assert.ok(saved);
		await open();
		window.jobs.restore([saved]);
		await undo(id);
		assert.deepEqual(await filesIn('art'), ['hero.png']);
	});

	it('stays when it was changed since', async () => {
		const id = await edit('red');
		const changed = (await text())?.replace('"red"', '"mine"') ?? '';
		await vscode.workspace.fs.writeFile(file, Buffer.from(changed));
		const again = await edit('blue');
		await undo(again);
		assert.equal(await text(), changed);
		await undo(id);
		const last = await edit('green');
		await undo(last);
		assert.equal(await text(), changed);
	});

	it('stays as the person has written it while the picture was being made', async () => {
		await edit('red');
		const job = await made('blue');
		const changed = (await text())?.replace('"red"', '"mine"') ?? '';
		await changeDuring(job, changed);
		await window.jobs.save(job.id, 'replace');
		// Recipes are written one after the other: this one finds what was left.
		await undo(await edit('green'));
		assert.equal(await text(), changed);
	});

	it('is written over what another picture wrote meanwhile, also where that was taken back', async () => {
		await edit('red');
		const mine = (await text())?.replace('"red"', '"mine"') ?? '';
		await vscode.workspace.fs.writeFile(file, Buffer.from(mine));
		const [blue, white] = [await made('blue'), await made('white')];
		await undo(await edit('green'));
		assert.equal(await text(), mine);
		for (const [job, colour] of [
			[blue, 'blue'],
			[white, 'white'],
		] as const) {
			await window.jobs.save(job.id, 'replace');
			assert.equal((await readRecipe(file)).prompt, colour);
		}
	});

	it('is found where its folder was moved to', async () => {
		const changes = new RecipeChanges(storage);
		const id = await edit('red');
		const files = [{ oldUri: inWorkspace('art'), newUri: inWorkspace('pictures') }];
		await followPictures(files, changes, log);
		const moved = inWorkspace('pictures', 'hero.png.prompt.json');
		assert.equal(changes.of(id)?.recipe, moved.toString());
	});
});
