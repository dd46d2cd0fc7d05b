import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { startOver } from './hostWorld.ts';
import { KeptStorage, openWindow, picture, type TrialWindow } from './trialWindow.ts';

type Question = {
	readonly proposed: string | undefined;
	readonly answer: (file: vscode.Uri | undefined) => void;
};

describe('a place outside the workspace', () => {
	const { showSaveDialog } = vscode.window;
	const questions: Question[] = [];
	let storage: KeptStorage;
	let window: TrialWindow;
	let elsewhere: string;

	const at = (name: string): vscode.Uri => vscode.Uri.file(path.join(elsewhere, name));
	const statusOf = (id: string): string | undefined => window.jobs.get(id)?.progress.status;

	beforeEach(async () => {
		await startOver();
		storage = new KeptStorage();
		window = await openWindow(storage);
		elsewhere = await mkdtemp(path.join(tmpdir(), 'zenmux-elsewhere-'));
		questions.length = 0;
		Object.assign(vscode.window, {
			showSaveDialog: (options?: vscode.SaveDialogOptions) =>
				new Promise<vscode.Uri | undefined>((answer) =>
					questions.push({ proposed: options?.defaultUri?.fsPath, answer }),
				),
		});
	});
	afterEach(async () => {
		Object.assign(vscode.window, { showSaveDialog });
		window.close();
		await vscode.workspace.fs.delete(storage.folder, { recursive: true });
		await rm(elsewhere, { recursive: true });
	});

	async function asked(): Promise<Question> {
		for (;;) {
			const question = questions.shift();
			if (question !== undefined) return question;
			await new Promise((resolve) => setImmediate(resolve));
		}
	}

	it('is asked for, though the file is free: what the person says is done', async () => {
		const id = await window.make('red', at('fox.png'));
		const saving = window.jobs.save(id, 'settings');
		const { proposed, answer } = await asked();
		assert.equal(proposed, at('fox.png').fsPath);
		assert.deepEqual(await readdir(elsewhere), []);
		answer(at('vixen.png'));
		await saving;
		assert.equal(statusOf(id), 'saved');
		assert.deepEqual(await readdir(elsewhere), ['vixen.png']);
		assert.deepEqual(new Uint8Array(await readFile(at('vixen.png').fsPath)), await picture('red'));
	});

	it('is asked for one after the other, and a picture without an answer is kept', async () => {
		const [fox, owl] = [at('fox.png'), at('owl.png')];
		const ids = [await window.make('red', fox), await window.make('blue', owl)];
		const saving = ids.map((id) => window.jobs.save(id, 'settings'));
		const proposed: (string | undefined)[] = [];
		while (proposed.length < ids.length) {
			const question = await asked();
			assert.deepEqual(questions, []);
			proposed.push(question.proposed);
			question.answer(question.proposed === owl.fsPath ? owl : undefined);
		}
		assert.deepEqual(proposed.sort(), [fox.fsPath, owl.fsPath]);
		await Promise.all(saving);
		assert.deepEqual(ids.map(statusOf), ['unsaved', 'saved']);
		assert.deepEqual(await readdir(elsewhere), ['owl.png']);
	});

	it('is a new one beside the file where that is there already', async () => {
		await vscode.workspace.fs.writeFile(at('fox.png'), await picture('black'));
		const id = await window.make('red', at('fox.png'));
		const saving = window.jobs.save(id, 'beside');
		const { proposed, answer } = await asked();
		assert.equal(proposed, at('fox-edit-1.png').fsPath);
		answer(undefined);
		await saving;
		assert.equal(statusOf(id), 'unsaved');
	});
});
