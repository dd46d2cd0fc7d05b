import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Progress } from '../../src/jobs/job.ts';
import { readShape } from '../../src/pictures/format.ts';
import { linkedPictures } from '../../src/references/linkedPictures.ts';
import {
	filesIn,
	inWorkspace,
	requestWhere,
	savedAsset,
	setSetting,
	startOver,
	zenmux,
} from './hostWorld.ts';
import { MemoryFileSystem } from './memoryFileSystem.ts';
import {
	actionsOn,
	closeAll,
	foxDocuments,
	makeSeenFolder,
	missingIn,
	openDocument,
	rangeOf,
	runAction,
	show,
	write,
	writeSeen,
} from './openDocument.ts';

/** Runs the quick fix on the only missing picture; resolves when its job has ended. */
async function fix(document: vscode.TextDocument): Promise<Progress | undefined> {
	const [missing] = await missingIn(document, 1);
	assert.ok(missing);
	const [action] = await actionsOn(document, missing.range, 1);
	return runAction(action);
}

async function beginAnew(): Promise<void> {
	await closeAll();
	await startOver();
}

describe('a link to a picture that does not exist', () => {
	beforeEach(beginAnew);
	after(beginAnew);

	for (const [name, text] of Object.entries(foxDocuments)) {
		it(`is marked in ${name}, and its picture generated at exactly that place`, async () => {
			const document = await openDocument(name, text);
			const [missing] = await missingIn(document, 1);
			assert.ok(missing);
			assert.match(document.getText(missing.range), /^(\.\/)?assets\/fox\.png$/);
			assert.equal(missing.severity, vscode.DiagnosticSeverity.Hint);
			assert.equal(missing.message, 'There is no picture “assets/fox.png”.');

			const [action] = await actionsOn(document, missing.range, 1);
			assert.equal(action?.title, 'Generate "assets/fox.png" with ZenMux');
			assert.equal(action.isPreferred, true);
			assert.ok(action.kind && vscode.CodeActionKind.QuickFix.contains(action.kind));

			const asset = savedAsset(await runAction(action));
			assert.equal(asset.toString(), inWorkspace('assets', 'fox.png').toString());
			const [request] = await zenmux.imageRequests();
			assert.match(String(request?.fields.prompt), /fox/i);
			await missingIn(document, 0);
			assert.equal(document.getText(), text);
		});
	}

	it('is generated in the exact size that the code says', async () => {
		const link = '<img src="assets/banner.png" alt="A banner" width="600" height="100">\n';
		const asset = savedAsset(await fix(await openDocument('page.html', link)));
		const shape = readShape(await vscode.workspace.fs.readFile(asset));
		assert.deepEqual(shape, { format: 'png', width: 600, height: 100 });
	});

	it('is generated transparent when it is an icon, and in the type of its name', async () => {
		const text = '![A settings icon](icons/settings-icon.webp)\n';
		const asset = savedAsset(await fix(await openDocument('page.md', text)));
		const [request] = await zenmux.imageRequests();
		assert.equal(request?.fields.background, 'transparent');
		assert.equal(request.fields.output_format, 'webp');
		assert.equal(readShape(await vscode.workspace.fs.readFile(asset))?.format, 'webp');
	});

	const ways: readonly (readonly [string, string, string])[] = [
		['with backslashes', '![A fox](art\\\\red\\\\fox.png)', 'art/red/fox.png'],
		['with percent-encoding', '![A fox](art/red%20fox%20%28big%29.png)', 'art/red fox (big).png'],
		['in angle brackets', '![A fox](<art/red fox.png>)', 'art/red fox.png'],
		['with a query and an anchor', '![A fox](art/fox.png?v=2&size=b#left)', 'art/fox.png'],
		['in letters of every script', '![狐狸](图片/狐狸-ü.png)', '图片/狐狸-ü.png'],
		['from the workspace folder', '![A fox](/art/fox.png)', 'art/fox.png'],
	];
	for (const [way, text, file] of ways) {
		it(`is followed when it is written ${way}`, async () => {
			const document = await openDocument('page.md', `${text}\n`);
			const asset = savedAsset(await fix(document));
			assert.equal(asset.path, inWorkspace(...file.split('/')).path);
			await missingIn(document, 0);
		});
	}

	it('begins from the root that the settings say, or from the workspace folder', async () => {
		await setSetting('references.root', 'public');
		await write('elsewhere.png', 'a picture');
		const text = '![A fox](/fox.png) ![Another](/elsewhere.png)\n';
		const asset = savedAsset(await fix(await openDocument('docs/page.md', text)));
		assert.equal(asset.path, inWorkspace('public', 'fox.png').path);
	});

	it('is relative to its document, and may lead to another folder of the workspace', async () => {
		const document = await openDocument('docs/page.md', '![A fox](../art/fox.png)\n');
		assert.equal(savedAsset(await fix(document)).path, inWorkspace('art', 'fox.png').path);
	});

	it('is marked outside the workspace, but nothing is generated there', async () => {
		const document = await openDocument('page.md', '![A fox](../outside/fox.png)\n');
		const [missing] = await missingIn(document, 1);
		const outside = path.posix.join(inWorkspace().path, '../outside/fox.png');
		assert.equal(missing?.message, `There is no picture “${outside}”.`);
		assert.deepEqual(await actionsOn(document, missing.range, 0), []);
		const given = { document: document.uri.toString(), written: '../outside/fox.png', start: 9 };
		await vscode.commands.executeCommand('zenmuxImages.generateMissing', given);
		assert.deepEqual(await zenmux.imageRequests(), []);
	});

	it('is marked, but offers nothing where ZenMux makes no such picture', async () => {
		const document = await openDocument('page.md', '![A logo](logo.svg)\n');
		const [missing] = await missingIn(document, 1);
		assert.ok(missing);
		assert.deepEqual(await actionsOn(document, missing.range, 0), []);
	});

	it('is followed from the workspace folder in a document that was never saved', async () => {
		const document = await vscode.workspace.openTextDocument({
			language: 'markdown',
			content: '![A red fox](assets/fox.png)\n',
		});
		await vscode.window.showTextDocument(document);
		const asset = savedAsset(await fix(document));
		assert.equal(asset.path, inWorkspace('assets', 'fox.png').path);
		await missingIn(document, 0);
		assert.equal(document.isUntitled, true);
	});

	it('is found again when the document has changed since', async () => {
		const document = await openDocument('page.md', '![A fox](fox.png)\n');
		const [missing] = await missingIn(document, 1);
		assert.ok(missing);
		const [action] = await actionsOn(document, missing.range, 1);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(0, 0), '# Animals\n\nThis is a fox:\n\n');
		await vscode.workspace.applyEdit(edit);
		savedAsset(await runAction(action));
		assert.ok((await filesIn()).includes('fox.png'));
	});

	it('sends nothing when the link has gone since', async () => {
		const document = await openDocument('page.md', '![A fox](fox.png)\n');
		const [missing] = await missingIn(document, 1);
		assert.ok(missing);
		const [action] = await actionsOn(document, missing.range, 1);
		const edit = new vscode.WorkspaceEdit();
		edit.delete(document.uri, new vscode.Range(0, 0, 1, 0));
		await vscode.workspace.applyEdit(edit);
		assert.equal(await runAction(action), undefined);
		assert.deepEqual(await zenmux.imageRequests(), []);
	});

	it('sends nothing when the picture has come since', async () => {
		const document = await openDocument('page.md', '![A fox](fox.png)\n');
		const [missing] = await missingIn(document, 1);
		assert.ok(missing);
		const [action] = await actionsOn(document, missing.range, 1);
		await write('fox.png', 'a picture');
		assert.equal(await runAction(action), undefined);
		assert.deepEqual(await zenmux.imageRequests(), []);
	});

	it('is asked for once, however often the quick fix is run', async () => {
		const document = await openDocument('page.md', '![A fox](fox.png) again: ![A fox](fox.png)\n');
		const [first, second] = await missingIn(document, 2);
		assert.ok(first && second);
		await zenmux.hold('completed');
		const [one] = await actionsOn(document, first.range, 1);
		const [other] = await actionsOn(document, second.range, 1);
		// Which of two in the same moment is the one that asks is nobody's promise.
		const running = Promise.all(
			[one, one, other].map((action) => runAction<Progress | undefined>(action)),
		);
		await requestWhere(() => true);
		assert.equal(await runAction(other), undefined);
		await zenmux.release();
		const [asked, ...others] = (await running).filter((progress) => progress !== undefined);
		savedAsset(asked);
		assert.deepEqual(others, []);
		assert.equal((await zenmux.imageRequests()).length, 1);
		await missingIn(document, 0);
	});
});

describe('the marks of missing pictures', () => {
	beforeEach(beginAnew);
	after(beginAnew);

	it('come and go with what is typed, saved or not', async () => {
		const document = await openDocument('page.md', 'No picture yet.\n');
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(1, 0), '![A fox](fox.png)\n');
		await vscode.workspace.applyEdit(edit);
		const [missing] = await missingIn(document, 1);
		assert.ok(document.isDirty && missing !== undefined);
		const away = new vscode.WorkspaceEdit();
		away.replace(document.uri, missing.range, 'https://example.com/fox.png');
		await vscode.workspace.applyEdit(away);
		await missingIn(document, 0);
	});

	it('come and go with files and with whole folders', async () => {
		for (const made of ['art', 'art/red']) await makeSeenFolder(made);
		const document = await openDocument('page.md', '![A fox](art/red/fox.png)\n');
		await missingIn(document, 1);
		const file = await writeSeen('art/red/fox.png', 'a picture');
		await missingIn(document, 0);
		await vscode.workspace.fs.delete(file);
		await missingIn(document, 1);
		await writeSeen('art/red/fox.png', 'a picture');
		await missingIn(document, 0);
		await vscode.workspace.fs.delete(inWorkspace('art'), { recursive: true });
		await missingIn(document, 1);
	});

	it('go with the setting, and come with it', async () => {
		const document = await openDocument('page.md', '![A fox](fox.png)\n');
		await missingIn(document, 1);
		await setSetting('references.checkLinks', false);
		await missingIn(document, 0);
		await setSetting('references.checkLinks', true);
		await missingIn(document, 1);
	});

	it('follow the root of the settings', async () => {
		await write('public/fox.png', 'a picture');
		const document = await openDocument('page.md', '![A fox](/fox.png)\n');
		await missingIn(document, 1);
		await setSetting('references.root', '/public/');
		await missingIn(document, 0);
		await setSetting('references.root', '../public');
		await missingIn(document, 1);
	});

	it('follow the language of the document', async () => {
		const document = await openDocument('page.txt', '![A fox](fox.png) <img src="dog.png">\n');
		const markdown = await vscode.languages.setTextDocumentLanguage(document, 'markdown');
		await missingIn(markdown, 2);
		const html = await vscode.languages.setTextDocumentLanguage(markdown, 'html');
		const [missing] = await missingIn(html, 1);
		assert.equal(missing && html.getText(missing.range), 'dog.png');
		await missingIn(await vscode.languages.setTextDocumentLanguage(html, 'plaintext'), 0);
	});

	it('are only on what is on screen, or was changed there', async () => {
		const hidden = await openDocument('hidden.md', '![A fox](fox.png)\n');
		const changed = await openDocument('changed.md', '![A fox](fox.png)\n');
		await missingIn(changed, 1);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(changed.uri, new vscode.Position(0, 0), 'A ');
		await vscode.workspace.applyEdit(edit);
		const shown = await openDocument('shown.md', '![A fox](fox.png)\n');
		await missingIn(shown, 1);
		await missingIn(hidden, 0);
		await missingIn(changed, 1);
	});

	it('are in a file system that is no disk, where nothing can be generated outside the workspace', async () => {
		const memory = new MemoryFileSystem();
		const registration = vscode.workspace.registerFileSystemProvider('memory', memory);
		try {
			const { fs } = vscode.workspace;
			const at = (name: string): vscode.Uri => vscode.Uri.parse(`memory:/site/${name}`);
			await fs.writeFile(at('art/fox.png'), Buffer.from('a picture'));
			const text = '![A fox](art/fox.png) ![A hare](art/hare.png)\n';
			await fs.writeFile(at('page.md'), Buffer.from(text));
			const document = await show(at('page.md'));
			const [missing] = await missingIn(document, 1);
			assert.ok(missing);
			assert.equal(document.getText(missing.range), 'art/hare.png');
			assert.deepEqual(await actionsOn(document, missing.range, 0), []);
		} finally {
			await closeAll();
			registration.dispose();
		}
	});

	it('are not confused by 2 000 links in one document', async () => {
		await write('art/5.png', 'a picture');
		const lines = Array.from({ length: 2000 }, (_, n) => `![Picture ${n}](art/${n}.png)`);
		const file = await write('page.md', lines.join('\n\n'));
		const document = await vscode.workspace.openTextDocument(file);
		const started = performance.now();
		await vscode.window.showTextDocument(document);
		const missing = await missingIn(document, 1999);
		const ms = Math.round(performance.now() - started);
		console.log(`2000 links: shown and marked after ${ms} ms`);
		let best = Infinity;
		for (let run = 0; run < 10; run++) {
			const began = performance.now();
			assert.equal((await linkedPictures(document, undefined)).length, 2000);
			best = Math.min(best, performance.now() - began);
		}
		console.log(`2000 links, once found: looked up in ${best.toFixed(1)} ms, the best of ten`);
		assert.equal(
			missing.some(({ range }) => document.getText(range) === 'art/5.png'),
			false,
		);
	});
});

describe('a link to a picture that exists', () => {
	beforeEach(beginAnew);
	after(beginAnew);

	it('offers to edit it and to make variations', async () => {
		const file = await write('assets/fox.png', 'a picture');
		const document = await openDocument('page.md', '![A fox](assets/fox.png#big)\n');
		const actions = await actionsOn(document, rangeOf(document, 'fox.png'), 2);
		assert.deepEqual(
			actions.map(({ title }) => title),
			['Edit This Picture with ZenMux', 'Generate Variations with ZenMux'],
		);
		for (const { kind, isPreferred, command } of actions) {
			assert.ok(kind && vscode.CodeActionKind.RefactorRewrite.contains(kind));
			assert.notEqual(isPreferred, true);
			assert.equal(String(command?.arguments?.[0]), file.toString());
		}
	});

	it('offers nothing for what ZenMux cannot edit, and nothing beside the link', async () => {
		await write('logo.svg', '<svg/>');
		await write('fox.png', 'a picture');
		const document = await openDocument('page.md', 'A logo ![](logo.svg) ![](fox.png)\n');
		assert.deepEqual(await actionsOn(document, rangeOf(document, 'logo.svg'), 0), []);
		assert.deepEqual(await actionsOn(document, rangeOf(document, 'A logo'), 0), []);
	});
});
