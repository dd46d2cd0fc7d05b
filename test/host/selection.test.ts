import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { beginAnew, change, insert, meanwhile, openAt, red, run } from './changedDocument.ts';
import { savedAsset, zenmux } from './hostWorld.ts';

describe('Generate Image from Selection', () => {
	beforeEach(beginAnew);
	after(beginAnew);

	it('makes what the comment at the cursor asks for; the reference goes below it', async () => {
		const comment =
			'\t<!-- image: a red fox, 64x32, transparent, low quality -> icons/fox.webp| -->';
		const { document } = await openAt('docs/page.html', `<p>\n${comment}\n</p>\n`);
		const asset = savedAsset(await run('generateFromSelection'));
		assert.equal(vscode.workspace.asRelativePath(asset), 'icons/fox.webp');
		const [request] = await zenmux.imageRequests();
		assert.equal(request?.fields.prompt, 'a red fox');
		assert.equal(request.fields.background, 'transparent');
		assert.equal(request.fields.quality, 'low');
		const tag = '<img src="../icons/fox.webp" alt="A red fox" width="64" height="32">';
		assert.equal(document.getText(), `<p>\n${comment.replace('|', '')}\n\t${tag}\n</p>\n`);
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), `<p>\n${comment.replace('|', '')}\n</p>\n`);
	});

	it('leaves what is typed below the comment meanwhile below the reference', async () => {
		const { document } = await openAt('page.md', '<!-- image: a red fox| -->');
		await meanwhile(
			() => run('generateFromSelection'),
			() => change(document, insert(0, 26, '\n\nMore text.')),
		);
		assert.equal(
			document.getText(),
			`<!-- image: a red fox -->\n![A red fox](${red})\n\nMore text.`,
		);
	});

	it('makes what the selected text asks for', async () => {
		const editor = await openAt('page.md', '|A red fox, 3:2\nNot this.\n');
		editor.selection = new vscode.Selection(0, 0, 1, 0);
		savedAsset(await run('generateFromSelection'));
		const [request] = await zenmux.imageRequests();
		assert.equal(request?.fields.prompt, 'A red fox');
		const [width = 0, height = 0] = String(request.fields.size).split('x').map(Number);
		assert.ok(Math.abs(width / height - 1.5) < 0.02, String(request.fields.size));
		assert.equal(editor.document.getText(), `A red fox, 3:2\n![A red fox](${red})\nNot this.\n`);
	});

	it('makes what is asked for again and again, as by a key that is held down, once', async () => {
		const { document } = await openAt('page.md', '<!-- image: a red fox| -->\n');
		const all = [1, 2, 3].map(() => run('generateFromSelection'));
		assert.equal((await Promise.all(all)).filter((progress) => progress !== undefined).length, 1);
		assert.equal((await zenmux.imageRequests()).length, 1);
		assert.equal(document.getText(), `<!-- image: a red fox -->\n![A red fox](${red})\n`);
	});

	it('finds files beside the document, and those from the workspace folder', async () => {
		await openAt('src/page.md', '<!-- image: a red fox -> ./img/fox.png| -->');
		const beside = savedAsset(await run('generateFromSelection'));
		assert.equal(vscode.workspace.asRelativePath(beside), 'src/img/fox.png');
		await openAt('src/other.md', '<!-- image: a red fox -> img\\fox.jpg| -->');
		const above = savedAsset(await run('generateFromSelection'));
		assert.equal(vscode.workspace.asRelativePath(above), 'img/fox.jpg');
	});

	for (const [what, comment] of Object.entries({
		'outside the workspace': '<!-- image: a fox -> ../fox.png| -->',
		'of no picture that can be made': '<!-- image: a fox -> fox.svg| -->',
		'that cannot be transparent': '<!-- image: a fox, transparent -> fox.jpg| -->',
	})) {
		it(`sends nothing for a file ${what}`, async () => {
			const { document } = await openAt('page.md', comment);
			assert.equal(await run('generateFromSelection'), undefined);
			assert.deepEqual(await zenmux.imageRequests(), []);
			assert.equal(document.isDirty, false);
		});
	}

	it('sends nothing where nothing asks for a picture', async () => {
		await openAt('page.ts', 'const fox = 1;|');
		assert.equal(await run('generateFromSelection'), undefined);
		assert.deepEqual(await zenmux.imageRequests(), []);
	});
});
