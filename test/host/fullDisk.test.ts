import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import * as vscode from 'vscode';
import { hashOf } from '../../src/assets/contentStore.ts';
import type { Job } from '../../src/jobs/job.ts';
import { statusDetail } from '../../src/jobs/jobStatus.ts';
import { breakDisk } from '../faults/host/faultyDisk.ts';
import { restoreFileFunctions } from '../faults/host/fileFunctions.ts';
import { filesIn, inWorkspace, startOver, workspaceFolder } from './hostWorld.ts';
import { MemoryFileSystem } from './memoryFileSystem.ts';
import { KeptStorage, openWindow, picture, type TrialWindow } from './trialWindow.ts';

describe('on a full disk', () => {
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
		await restoreFileFunctions();
		window.close();
		await vscode.workspace.fs.delete(storage.folder, { recursive: true });
	});
	after(startOver);

	async function holds(file: vscode.Uri, bytes: Uint8Array): Promise<void> {
		const found = await vscode.workspace.fs.readFile(file);
		assert.ok(Buffer.compare(found, bytes) === 0, `${file.path} holds these bytes`);
	}

	function job(id: string): Job {
		const found = window.jobs.get(id);
		assert.ok(found);
		return found;
	}

	function says(id: string, text: RegExp): void {
		const { progress } = job(id);
		assert.equal(progress.status, 'unsaved');
		assert.match(progress.problem ?? '', text);
	}

	it('a file that is to be replaced stays whole, and is replaced when there is space', async () => {
		const id = await window.make('red', hero);
		await breakDisk([workspaceFolder().fsPath], 'ENOSPC', 10);
		await window.jobs.save(id, 'replace');
		says(id, /no space left/);
		await holds(hero, old);
		assert.deepEqual(await filesIn('public'), ['hero.png']);
		assert.equal(window.replacements.all.length, 0);
		await restoreFileFunctions();
		await window.jobs.save(id, 'replace');
		await holds(hero, await picture('red'));
		assert.equal(window.replacements.all[0]?.before, hashOf(old));
	});

	it('a file whose old bytes cannot be kept is not touched', async () => {
		const id = await window.make('red', hero);
		await breakDisk([storage.folder.fsPath], 'ENOSPC', 10);
		await window.jobs.save(id, 'replace');
		says(id, /no space left/);
		await holds(hero, old);
		assert.deepEqual(window.replacements.all, []);
	});

	it('a file in another file system is there again when its new content cannot take its place', async () => {
		const memory = new MemoryFileSystem();
		const registration = vscode.workspace.registerFileSystemProvider('full', memory);
		try {
			const file = vscode.Uri.parse('full:/hero.png');
			await vscode.workspace.fs.writeFile(file, old);
			const id = await window.make('red', file);
			memory.rename = () => {
				throw new Error('ENOSPC: no space left on device, rename');
			};
			await window.jobs.save(id, 'replace');
			says(id, /no space left/);
			await holds(file, old);
			assert.deepEqual(memory.readDirectory(vscode.Uri.parse('full:/')), [
				['hero.png', vscode.FileType.File],
			]);
		} finally {
			registration.dispose();
		}
	});

	it('a picture that nothing takes stays in memory, and is saved when there is space', async () => {
		const file = inWorkspace('public', 'new.png');
		await breakDisk([workspaceFolder().fsPath, storage.folder.fsPath], 'ENOSPC', 10);
		const id = await window.make('red', file);
		await window.jobs.save(id, 'settings');
		says(id, /no space left/);
		assert.match(statusDetail(job(id)) ?? '', /in memory alone: save it before you close/);
		await restoreFileFunctions();
		await window.jobs.save(id, 'settings');
		assert.equal(job(id).progress.status, 'saved');
		await holds(file, await picture('red'));
	});

	it('a folder that is a file is named as what is in the way, and nobody asks to replace it', async () => {
		const id = await window.make('red', inWorkspace('public', 'hero.png', 'new.png'));
		await window.jobs.save(id, 'settings');
		says(id, /a file where its folder should be/);
		await holds(hero, old);
	});
});
