import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { bringBack } from '../../src/assets/bringBack.ts';
import { hashOf } from '../../src/assets/contentStore.ts';
import { keepTrial } from '../../src/history/keepTrial.ts';
import { resumeAtStart } from '../../src/host/resumeAtStart.ts';
import { TrialStatusBar } from '../../src/host/trialStatusBar.ts';
import type { Progress } from '../../src/jobs/job.ts';
import { inWorkspace, startOver } from './hostWorld.ts';
import { KeptStorage, openWindow, picture, type TrialWindow } from './trialWindow.ts';

describe('a picture that is tried in its place', () => {
	const hero = inWorkspace('public', 'hero.png');
	let storage: KeptStorage;
	let window: TrialWindow;
	let old: Uint8Array;

	beforeEach(async () => {
		await startOver();
		storage = new KeptStorage();
		window = await openWindow(storage);
		old = await picture('black');
		await vscode.workspace.fs.writeFile(hero, old);
	});
	afterEach(async () => {
		window.close();
		assert.deepEqual(window.errors, []);
		await vscode.workspace.fs.delete(storage.folder, { recursive: true });
	});
	after(startOver);

	async function holds(file: vscode.Uri, bytes: Uint8Array): Promise<void> {
		assert.deepEqual(
			new Uint8Array(await vscode.workspace.fs.readFile(file)),
			new Uint8Array(bytes),
		);
	}

	async function isMissing(file: vscode.Uri): Promise<void> {
		await assert.rejects(async () => vscode.workspace.fs.stat(file), vscode.FileSystemError);
	}

	function onlyTrial(): (typeof window.replacements.trials)[number] {
		const [trial, ...others] = window.replacements.trials;
		assert.deepEqual(others, []);
		assert.ok(trial);
		return trial;
	}

	function progressOf(id: string): Progress | undefined {
		return window.jobs.get(id)?.progress;
	}

	it('lies in the file, which gets its old bytes when it is reverted', async () => {
		const id = await window.make('red', hero);
		const { progress } = await window.tryInPlace(id);
		await holds(hero, await picture('red'));
		assert.ok(progress.status === 'saved' && progress.isTrial);
		assert.ok(await bringBack(window.replacements, onlyTrial().id));
		await holds(hero, old);
		assert.deepEqual(progressOf(id), { status: 'unsaved', problem: undefined, mayReplace: true });
		assert.deepEqual(window.replacements.all, []);
		// The picture is kept, and can be tried again.
		await window.tryInPlace(id);
		await holds(hero, await picture('red'));
	});

	it('stays when it is kept, and Undo still brings the old bytes back', async () => {
		const id = await window.make('red', hero);
		await window.tryInPlace(id);
		const { id: record } = onlyTrial();
		await keepTrial(window, onlyTrial());
		const progress = progressOf(id);
		assert.ok(progress?.status === 'saved' && !progress.isTrial && progress.replaced === record);
		assert.deepEqual(window.replacements.trials, []);
		await holds(hero, await picture('red'));
		assert.ok(await bringBack(window.replacements, record));
		await holds(hero, old);
	});

	it('gives way to the next candidate; what comes back is the original', async () => {
		const first = await window.make('red', hero);
		const second = await window.make('blue', hero);
		await window.tryInPlace(first);
		await window.tryInPlace(second);
		await holds(hero, await picture('blue'));
		assert.deepEqual(progressOf(first), {
			status: 'unsaved',
			problem: undefined,
			mayReplace: true,
		});
		assert.equal(onlyTrial().before, hashOf(old));
		await window.tryInPlace(first);
		await holds(hero, await picture('red'));
		assert.ok(await bringBack(window.replacements, onlyTrial().id));
		await holds(hero, old);
	});

	it('gives way to the next one, too, when both are tried in the same moment', async () => {
		const ids = [await window.make('red', hero), await window.make('blue', hero)];
		await Promise.all(ids.map((id) => window.tryInPlace(id)));
		assert.equal(onlyTrial().before, hashOf(old));
		assert.deepEqual(ids.map((id) => progressOf(id)?.status).sort(), ['saved', 'unsaved']);
	});

	it('gives way to a picture that replaces the file for good', async () => {
		const [first, second] = [await window.make('red', hero), await window.make('blue', hero)];
		await window.tryInPlace(first);
		await window.jobs.save(second, 'replace');
		await holds(hero, await picture('blue'));
		assert.equal(progressOf(first)?.status, 'unsaved');
		const [replacement, ...others] = window.replacements.all;
		assert.deepEqual(others, []);
		assert.equal(replacement?.before, hashOf(old));
		assert.equal(replacement.isTrial, false);
	});

	it('keeps what somebody else wrote over it', async () => {
		const [first, second] = [await window.make('red', hero), await window.make('blue', hero)];
		await window.tryInPlace(first);
		const others = await picture('green');
		await vscode.workspace.fs.writeFile(hero, others);
		await window.tryInPlace(second);
		assert.equal(onlyTrial().before, hashOf(others));
		assert.ok(await bringBack(window.replacements, onlyTrial().id));
		await holds(hero, others);
		// The first record is an ordinary replacement now: the original is not lost either.
		assert.deepEqual(
			window.replacements.all.map(({ before, isTrial }) => [before, isTrial]),
			[[hashOf(old), false]],
		);
	});

	it('is made where there is no file, and deleted when it is reverted', async () => {
		const file = inWorkspace('new', 'folder', 'icon.png');
		const id = await window.make('red', file);
		await window.tryInPlace(id);
		await holds(file, await picture('red'));
		assert.ok(await bringBack(window.replacements, onlyTrial().id));
		await isMissing(file);
		assert.deepEqual(progressOf(id), { status: 'unsaved', problem: undefined, mayReplace: false });
		await window.tryInPlace(id);
		await keepTrial(window, onlyTrial());
		await holds(file, await picture('red'));
		const progress = progressOf(id);
		assert.ok(progress?.status === 'saved' && !progress.isTrial);
		assert.equal(progress.replaced, undefined);
		assert.deepEqual(window.replacements.all, []);
	});

	it('is not put under a name of another type', async () => {
		const photo = inWorkspace('photo.jpg');
		await vscode.workspace.fs.writeFile(photo, await picture('black', 'jpeg'));
		const other = await openWindow(storage);
		const id = await other.make('red', photo);
		const { progress } = await other.tryInPlace(id);
		other.close();
		assert.ok(progress.status === 'unsaved');
		assert.match(progress.problem ?? '', /is a PNG, which photo\.jpg must not be by its name/);
		await holds(photo, await picture('black', 'jpeg'));
	});

	it('waits for its decision over a crash of VS Code', async () => {
		const id = await window.make('red', hero);
		await window.tryInPlace(id);
		const written = window.history.get(id)?.job;
		assert.ok(written);
		await window.history.put(written);
		window.close();
		window = await openWindow(storage);
		assert.equal(onlyTrial().before, hashOf(old));
		// Nothing that it needs is tidied away.
		await window.replacements.forgetOld();
		assert.ok(window.replacements.uses(hashOf(old)));
		assert.ok(window.replacements.uses(hashOf(await picture('red'))));
		const entry = window.history.get(id);
		assert.ok(entry?.job.progress.status === 'saved' && entry.job.progress.isTrial);
		assert.ok(await bringBack(window.replacements, onlyTrial().id));
		await holds(hero, old);
		assert.equal(window.history.get(id)?.job.progress.status, 'unsaved');
		assert.ok(await window.store.has(hashOf(await picture('red'))));
	});

	it('loads the extension at the start only while one waits', async () => {
		let loads = 0;
		const load = (): Promise<void> => {
			loads++;
			return Promise.resolve();
		};
		resumeAtStart(storage, load);
		assert.equal(loads, 0);
		await window.tryInPlace(await window.make('red', hero));
		resumeAtStart(storage, load);
		assert.equal(loads, 1);
		await keepTrial(window, onlyTrial());
		resumeAtStart(storage, load);
		assert.equal(loads, 1);
	});

	it('stands in the status bar, which says what the file holds', async () => {
		await window.tryInPlace(await window.make('red', hero));
		const bar = new TrialStatusBar(window.replacements);
		try {
			assert.equal(bar.text, '$(play) Trying hero.png');
			assert.match(await bar.explained, /holds a picture that you have yet to keep or revert/);
			await vscode.workspace.fs.writeFile(hero, await picture('green'));
			await window.tryInPlace(await window.make('blue', inWorkspace('logo.png')));
			assert.equal(bar.text, '$(play) Trying 2 pictures');
			assert.match(await bar.explained, /hero\.png holds neither the picture that was tried/);
		} finally {
			bar.dispose();
		}
	});
});

describe('the commands for pictures that are tried', () => {
	it('do nothing while none is', async () => {
		await vscode.commands.executeCommand('zenmuxImages.keepTrial');
		await vscode.commands.executeCommand('zenmuxImages.revertTrial');
	});
});
