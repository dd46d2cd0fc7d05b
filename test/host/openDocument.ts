import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { inWorkspace } from './hostWorld.ts';

/** A link to `assets/fox.png`, as the person wrote it, by the document that it stands in. */
export const foxDocuments: Readonly<Record<string, string>> = {
	'page.md': '# Animals\n\n![A red fox](assets/fox.png)\n',
	'page.mdx': '# Animals\n\n![A red fox](assets/fox.png)\n',
	'page.html': '<p><img src="assets/fox.png" alt="A red fox"></p>\n',
	'Page.vue': '<template><img src="./assets/fox.png" alt="A red fox" /></template>\n',
	'Page.svelte': '<img src="./assets/fox.png" alt="A red fox" />\n',
	'Page.astro': '<img src="./assets/fox.png" alt="A red fox" />\n',
	'Page.jsx': 'export const Page = () => <img src="./assets/fox.png" alt="A red fox" />;\n',
	'Page.tsx': 'export const Page = () => <img src="./assets/fox.png" alt="A red fox" />;\n',
	'page.css': '.fox { background: url("assets/fox.png"); }\n',
	'page.scss': '.fox { .red { background: url(assets/fox.png); } }\n',
	'page.less': ".fox { background-image: url('assets/fox.png'); }\n",
	'page.tex': '\\includegraphics[width=5cm]{assets/fox.png}\n',
	'page.adoc': 'image::assets/fox.png[A red fox]\n',
	'page.rst': '.. image:: assets/fox.png\n   :alt: A red fox\n',
};

/** Writes a file of the workspace. */
export async function write(path: string, content: string | Uint8Array): Promise<vscode.Uri> {
	const file = inWorkspace(...path.split('/'));
	await vscode.workspace.fs.writeFile(file, Buffer.from(content));
	return file;
}

/**
 * Makes a folder; resolves when VS Code has seen it. Of folders made in one go its watcher may see the
 * first alone, and never what happens in the others.
 */
export async function makeSeenFolder(path: string): Promise<void> {
	const folder = inWorkspace(...path.split('/'));
	await seen(folder, () => vscode.workspace.fs.createDirectory(folder));
}

/**
 * Writes a new file of the workspace; resolves when VS Code has seen it. Of one that goes before
 * that, its watcher tells neither that it came nor that it went.
 */
export async function writeSeen(path: string, content: string): Promise<vscode.Uri> {
	const file = inWorkspace(...path.split('/'));
	await seen(file, () => write(path, content));
	return file;
}

/** Makes something; resolves when VS Code's watcher has told of it. */
async function seen(made: vscode.Uri, make: () => Thenable<unknown>): Promise<void> {
	const watcher = vscode.workspace.createFileSystemWatcher('**/*', false, true, true);
	try {
		const told = new Promise<void>((resolve) => {
			watcher.onDidCreate((created) => created.path === made.path && resolve());
		});
		await make();
		await told;
	} finally {
		watcher.dispose();
	}
}

/** Each file of tests has its own counter, in one window. */
const run = randomUUID().slice(0, 8);
let documents = 0;

/**
 * Writes a file of the workspace and shows it in an editor. Its name is a new one: VS Code remembers
 * documents for a while, and what was in them.
 */
export async function openDocument(path: string, text: string): Promise<vscode.TextDocument> {
	documents++;
	return show(await write(path.replace('.', `-${run}-${documents}.`), text));
}

/** Shows a file in an editor. */
export async function show(file: vscode.Uri): Promise<vscode.TextDocument> {
	const document = await vscode.workspace.openTextDocument(file);
	await vscode.window.showTextDocument(document);
	return document;
}

/** Closes all editors; what was changed in them and not saved is gone. */
export async function closeAll(): Promise<void> {
	while (vscode.window.activeTextEditor?.document.isDirty === true) {
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	}
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The diagnostics of missing pictures in a document, as soon as there are as many. */
export async function missingIn(
	{ uri }: vscode.TextDocument,
	count: number,
): Promise<readonly vscode.Diagnostic[]> {
	for (;;) {
		const found = vscode.languages
			.getDiagnostics(uri)
			.filter(({ source }) => source === 'ZenMux Images');
		if (found.length === count) return found;
		await new Promise<void>((resolve) => {
			const listener = vscode.languages.onDidChangeDiagnostics(() => {
				listener.dispose();
				resolve();
			});
		});
	}
}

/** What stands at a link's place, where the text has it once. */
export function rangeOf(document: vscode.TextDocument, written: string): vscode.Range {
	const start = document.getText().indexOf(written);
	assert.ok(start >= 0, `${written} stands in the document`);
	const end = start + written.length;
	return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/**
 * What our lightbulb offers on a link, as soon as it is as much: VS Code breaks a request off, or
 * gives a part of the answer, when another extension comes with actions of its own.
 */
export async function actionsOn(
	{ uri }: vscode.TextDocument,
	range: vscode.Range,
	count: number,
): Promise<readonly vscode.CodeAction[]> {
	const ask = (): Thenable<readonly vscode.CodeAction[]> =>
		vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range);
	for (;;) {
		const actions = await ask().then(undefined, (error: unknown) => {
			if (error instanceof Error && error.name === 'Canceled') return undefined;
			throw error;
		});
		const ours = actions?.filter(({ command }) => command?.command.startsWith('zenmuxImages.'));
		if (ours?.length === count) return ours;
	}
}

/** Runs a code action. @returns what its command gives */
export async function runAction<Result>(action: vscode.CodeAction | undefined): Promise<Result> {
	assert.ok(action?.command);
	const { command, arguments: given = [] } = action.command;
	return vscode.commands.executeCommand<Result>(command, ...(given as readonly unknown[]));
}
