import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
	beginAnew,
	change,
	forgetChanges,
	generateHere,
	insert,
	meanwhile,
	openAt,
	red,
	setAutoSave,
	textOf,
	until,
	withCursor,
} from './changedDocument.ts';
import { filesIn, inWorkspace, requestWhere, savedAsset, setSetting, zenmux } from './hostWorld.ts';
import { MemoryFileSystem } from './memoryFileSystem.ts';
import { closeAll, show, write } from './openDocument.ts';

/** What is inserted for “A red fox”, by document: the text with the cursor, and with the reference. */
const documents: Readonly<Record<string, readonly [string, string]>> = {
	'page.md': ['# Animals\n\n|\n', `# Animals\n\n![A red fox](${red})\n`],
	'page.mdx': ['# Animals\n\n|\n', `# Animals\n\n![A red fox](${red})\n`],
	'page.html': [
		'<p>|</p>\n',
		`<p><img src="${red}" alt="A red fox" width="1024" height="1024"></p>\n`,
	],
	'Page.vue': [
		'<template>\n\t|\n</template>\n',
		`<template>\n\t<img src="${red}" alt="A red fox" width="1024" height="1024">\n</template>\n`,
	],
	'Page.svelte': ['|\n', `<img src="${red}" alt="A red fox" width="1024" height="1024">\n`],
	'Page.astro': ['|\n', `<img src="${red}" alt="A red fox" width="1024" height="1024">\n`],
	'Page.jsx': [
		'export const Page = () => <p>|</p>;\n',
		`export const Page = () => <p><img src="${red}" alt="A red fox" width={1024} height={1024} /></p>;\n`,
	],
	'Page.tsx': [
		'export const Page = () => <p>|</p>;\n',
		`export const Page = () => <p><img src="${red}" alt="A red fox" width={1024} height={1024} /></p>;\n`,
	],
	'page.css': ['.fox {\n\t|\n}\n', `.fox {\n\tbackground-image: url("${red}");\n}\n`],
	'page.scss': ['.fox { background: |; }\n', `.fox { background: url("${red}"); }\n`],
	'page.less': ['.fox { background: |; }\n', `.fox { background: url("${red}"); }\n`],
	'page.tex': ['Foxes\n\n|\n', `Foxes\n\n\\includegraphics[width=\\linewidth]{${red}}\n`],
	'page.adoc': ['Foxes\n\n|\n', `Foxes\n\nimage::${red}[A red fox,1024,1024]\n`],
	'page.rst': [
		'Foxes\n\n|\n',
		`Foxes\n\n.. image:: ${red}\n   :alt: A red fox\n   :width: 1024px\n   :height: 1024px\n`,
	],
	'notes.txt': ['See |.\n', `See ${red}.\n`],
};

describe('Generate Image Here', () => {
	// In the VS Code of the tests documents are saved by themselves.
	before(() => setAutoSave('off'));
	beforeEach(beginAnew);
	after(beginAnew);
	after(() => setAutoSave(undefined));

	for (const [name, [before, after]] of Object.entries(documents)) {
		it(`inserts the reference into ${name}; one Undo removes it and nothing else`, async () => {
			const { document } = await openAt(name, before);
			savedAsset(await generateHere('A red fox'));
			assert.equal(document.getText(), after);
			await vscode.commands.executeCommand('undo');
			assert.equal(document.getText(), before.replace('|', ''));
		});
	}

	it('names the path from the document’s folder, wherever that is', async () => {
		const { document } = await openAt('docs/guide/fox.md', '|');
		savedAsset(await generateHere('A red fox'));
		assert.equal(document.getText(), `![A red fox](../../${red})`);
	});

	it('names it from the root of the settings', async () => {
		await setSetting('references.root', 'assets');
		const { document } = await openAt('docs/fox.md', '|');
		savedAsset(await generateHere('A red fox'));
		assert.equal(document.getText(), '![A red fox](/images/a-red-fox.png)');
	});

	it('links what was saved under another name, because the first was taken', async () => {
		await write(red, 'precious');
		const { document } = await openAt('fox.md', '|');
		savedAsset(await generateHere('A red fox'));
		assert.equal(document.getText(), '![A red fox](assets/images/a-red-fox-2.png)');
	});

	it('follows what is written above, on the same line and at the place meanwhile', async () => {
		const { document } = await openAt('fox.md', '# Fox\n\nSee | here.\n');
		await meanwhile(
			() => generateHere('A red fox'),
			async () => {
				await change(document, insert(0, 0, 'One\nTwo\n'), insert(2, 0, 'Now '));
				await change(document, insert(4, 8, 'this: '));
				await change(document, insert(4, 20, '!'));
			},
		);
		assert.equal(
			document.getText(),
			`One\nTwo\n# Fox\n\nNow See this: ![A red fox](${red}) here.!\n`,
		);
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), 'One\nTwo\n# Fox\n\nNow See this:  here.!\n');
	});

	it('follows a document that is written anew as a whole', async () => {
		const { document } = await openAt('fox.md', 'one\ntwo |\nthree\n');
		await meanwhile(
			() => generateHere('A red fox'),
			() => {
				const whole = document.validateRange(new vscode.Range(0, 0, 99, 0));
				const text = 'zero\none\ntwo \nthree and more\n';
				return change(document, vscode.TextEdit.replace(whole, text));
			},
		);
		assert.equal(document.getText(), `zero\none\ntwo ![A red fox](${red})\nthree and more\n`);
	});

	it('keeps two places in one document apart', async () => {
		const { document } = await openAt('foxes.md', '1: |\n2: \n');
		await zenmux.hold('completed');
		const first = generateHere('A red fox');
		await requestWhere(({ pictures }) => pictures.length === 2);
		await withCursor(document, document.getText().length - 1);
		const other = generateHere('A grey fox');
		await requestWhere(
			({ fields, pictures }) => fields.prompt === 'A grey fox' && pictures.length === 2,
		);
		await zenmux.release();
		savedAsset(await first);
		savedAsset(await other);
		const grey = 'assets/images/a-grey-fox.png';
		assert.equal(document.getText(), `1: ![A red fox](${red})\n2: ![A grey fox](${grey})\n`);
	});

	it('writes into a document with changes that are not saved, and does not save them', async () => {
		const { document } = await openAt('fox.md', 'a|');
		await change(document, insert(0, 0, 'new '));
		savedAsset(await generateHere('A red fox'));
		assert.equal(document.getText(), `new a![A red fox](${red})`);
		assert.equal(document.isDirty, true);
		const onDisk = await vscode.workspace.fs.readFile(document.uri);
		assert.equal(Buffer.from(onDisk).toString(), 'a');
	});

	it('writes into an untitled document, with the path from the workspace folder', async () => {
		const document = await vscode.workspace.openTextDocument({ language: 'html', content: '' });
		await withCursor(document, 0);
		savedAsset(await generateHere('A red fox'));
		const sides = 'width="1024" height="1024"';
		assert.equal(document.getText(), `<img src="${red}" alt="A red fox" ${sides}>`);
	});

	it('writes into a document that was closed and changed on the disk meanwhile', async () => {
		const { document } = await openAt('fox.md', 'one\ntwo |\n');
		const { uri } = document;
		await meanwhile(
			() => generateHere('A red fox'),
			async () => {
				await closeAll();
				await vscode.workspace.fs.writeFile(uri, Buffer.from('zero\none\ntwo \n'));
				await until(document, 'zero\none\ntwo \n');
			},
		);
		assert.equal(await textOf(uri), `zero\none\ntwo ![A red fox](${red})\n`);
	});

	it('writes into a document that was moved meanwhile', async () => {
		const { document } = await openAt('docs/fox.md', 'a |');
		const moved = inWorkspace('fox.md');
		await meanwhile(
			() => generateHere('A red fox'),
			async () => {
				const edit = new vscode.WorkspaceEdit();
				edit.renameFile(document.uri, moved);
				assert.equal(await vscode.workspace.applyEdit(edit), true);
			},
		);
		assert.equal(await textOf(moved), `a ![A red fox](${red})`);
	});

	it('keeps the picture when its document is gone', async () => {
		const { document } = await openAt('fox.md', '|');
		const progress = await meanwhile(
			() => generateHere('A red fox'),
			async () => {
				await closeAll();
				await vscode.workspace.fs.delete(document.uri);
			},
		);
		assert.equal(vscode.workspace.asRelativePath(savedAsset(progress)), red);
		assert.deepEqual(await filesIn(), ['assets']);
	});

	it('leaves the document as it is when it is cancelled, or when there is no picture', async () => {
		const { document } = await openAt('fox.md', 'a|');
		await meanwhile(
			() => generateHere('A red fox'),
			async () => vscode.commands.executeCommand('zenmuxImages.cancelAll'),
		);
		await zenmux.setFault({ kind: 'error', status: 500, type: 'internal_server_error' });
		assert.equal((await generateHere('A red fox'))?.status, 'failed');
		assert.equal(document.getText(), 'a');
		assert.equal(document.isDirty, false);
	});

	it('imports the picture in JSX where the settings say so, all in one step of Undo', async () => {
		await setSetting('references.jsx', 'import');
		await setSetting('references.root', 'assets');
		const before = `import React from 'react';\n\nexport const aRedFox = <p>|</p>;\n`;
		const { document } = await openAt('src/Fox.tsx', before);
		savedAsset(await generateHere('A red fox'));
		const tag = '<img src={aRedFox2} alt="A red fox" width={1024} height={1024} />';
		assert.equal(
			document.getText(),
			`import React from 'react';\nimport aRedFox2 from '../${red}';\n\nexport const aRedFox = <p>${tag}</p>;\n`,
		);
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), before.replace('|', ''));
	});

	it('sends nothing for a document that cannot be written', async () => {
		const files = new MemoryFileSystem();
		files.writeFile(vscode.Uri.parse('zenmux-readonly:/fox.md'), Buffer.from('a'));
		const registered = vscode.workspace.registerFileSystemProvider('zenmux-readonly', files, {
			isReadonly: true,
		});
		try {
			await show(vscode.Uri.parse('zenmux-readonly:/fox.md'));
			assert.equal(await generateHere('A red fox'), undefined);
			await closeAll();
			assert.equal(await generateHere('A red fox'), undefined);
			assert.deepEqual(await zenmux.imageRequests(), []);
		} finally {
			registered.dispose();
		}
	});

	it('gives a document of another file system the whole address of the picture', async () => {
		const files = new MemoryFileSystem();
		files.writeFile(vscode.Uri.parse('zenmux-memory:/fox.md'), Buffer.from(''));
		const registered = vscode.workspace.registerFileSystemProvider('zenmux-memory', files);
		try {
			const document = await show(vscode.Uri.parse('zenmux-memory:/fox.md'));
			const asset = savedAsset(await generateHere('A red fox'));
			assert.equal(document.getText(), `![A red fox](${asset.toString()})`);
		} finally {
			await forgetChanges();
			registered.dispose();
		}
	});
});
