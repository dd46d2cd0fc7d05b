import assert from 'node:assert/strict';
import { PNG } from 'pngjs';
import * as vscode from 'vscode';
import { emptyComposition } from '../../src/jobs/composition.ts';
import { DropAndPaste } from '../../src/references/dropAndPaste.ts';
import { HandedPictures } from '../../src/references/handedPictures.ts';
import { fakeJob, savedAs } from '../unit/jobs/fakeJob.ts';
import { beginAnew, forgetChanges, red } from './changedDocument.ts';
import { inWorkspace, setSetting } from './hostWorld.ts';
import { openDocument, write } from './openDocument.ts';

/** A picture of 2 × 1 pixels. */
const smallPng = PNG.sync.write(new PNG({ width: 2, height: 1 }));

describe('pictures that are dropped and pasted', () => {
	beforeEach(beginAnew);
	after(beginAnew);

	const job = fakeJob(savedAs(inWorkspace(...red.split('/')).toString()), {
		id: 'fox',
		composition: { ...emptyComposition, prompt: 'A red fox. In the snow.' },
	});
	const pictures = (): HandedPictures =>
		new HandedPictures({ all: [job], get: (id) => (id === job.id ? job : undefined) });
	const end = (document: vscode.TextDocument): vscode.Range => {
		const at = document.positionAt(document.getText().length);
		return new vscode.Range(at, at);
	};

	it('become a reference with what was asked for, when they are dragged out of the Studio', async () => {
		await write(red, smallPng);
		const document = await openDocument('docs/page.md', 'Look: ');
		const dropAndPaste = new DropAndPaste(pictures());
		const { end: at } = end(document);
		const edit = await dropAndPaste.dropEdit(document, at, { kind: 'job', id: 'fox' });
		assert.equal(edit?.insertText, `![A red fox](../${red})`);
		assert.deepEqual(edit.yieldTo, []);
		const other = await dropAndPaste.dropEdit(document, at, { kind: 'job', id: 'hare' });
		assert.equal(other, undefined);
	});

	it('come before plain text when their path was copied in the Studio, and after it else', async () => {
		const asset = await write(red, smallPng);
		const document = await openDocument('page.html', '<p>');
		const handed = pictures();
		const dropAndPaste = new DropAndPaste(handed);
		const paste = async (path: string): Promise<vscode.DocumentPasteEdit | undefined> =>
			(await dropAndPaste.pasteEdits(document, end(document), { kind: 'path', path }))[0];
		const tag = `<img src="${red}" alt="A red fox" width="2" height="1">`;
		for (const path of [asset.fsPath, red]) {
			const found = await paste(path);
			assert.equal(found?.insertText, tag);
			assert.deepEqual(found.yieldTo, [vscode.DocumentDropOrPasteEditKind.Text]);
		}
		handed.noteCopied(asset);
		assert.deepEqual((await paste(asset.fsPath))?.yieldTo, []);
		for (const path of ['assets/none.png', '../fox.png', '/etc/fox.png', 'assets']) {
			assert.equal(await paste(path), undefined, path);
		}
	});

	it('are left to VS Code as files, where it has a way of its own', async () => {
		const hare = await write('a hare.png', smallPng);
		const fox = await write(red, smallPng);
		const document = await openDocument('page.md', '');
		const handedOver = { kind: 'files', uris: [hare.toString(), fox.toString()] } as const;
		const dropAndPaste = new DropAndPaste(pictures());
		const edit = await dropAndPaste.dropEdit(document, new vscode.Position(0, 0), handedOver);
		assert.equal(edit?.insertText, `![a hare](a%20hare.png)\n![A red fox](${red})`);
		assert.deepEqual(
			edit.yieldTo?.map(({ value }) => value),
			['markdown.link', 'css.link'],
		);
		await vscode.workspace.fs.delete(hare);
		assert.deepEqual(await dropAndPaste.pasteEdits(document, end(document), handedOver), []);
	});

	it('are imported in JSX where the settings say so, each under a name of its own', async () => {
		await setSetting('references.jsx', 'import');
		const files = [await write('a/fox.png', smallPng), await write('b/fox.png', smallPng)];
		const text = `import React from 'react';\n\nexport const Foxes = <p>old</p>;\n`;
		const document = await openDocument('Foxes.tsx', text);
		const start = document.positionAt(text.indexOf('old'));
		const range = new vscode.Range(start, start.translate(0, 3));
		const uris = files.map(String);
		const [edit] = await new DropAndPaste(pictures()).pasteEdits(document, range, {
			kind: 'files',
			uris,
		});
		const sides = 'width={2} height={1}';
		assert.equal(
			edit?.insertText,
			`<img src={fox} alt="fox" ${sides} />\n<img src={fox2} alt="fox" ${sides} />`,
		);
		assert.ok(edit.additionalEdit);
		assert.equal(await vscode.workspace.applyEdit(edit.additionalEdit), true);
		const imports = `import fox from './a/fox.png';\nimport fox2 from './b/fox.png';\n`;
		assert.equal(document.getText(), text.replace(`';\n`, `';\n${imports}`));
		await forgetChanges();
	});
});
