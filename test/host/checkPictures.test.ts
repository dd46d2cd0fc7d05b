import assert from 'node:assert/strict';
import sharp from 'sharp';
import * as vscode from 'vscode';
import { renamePicture } from '../../src/checks/renamePicture.ts';
import { readShape } from '../../src/pictures/format.ts';
import { inWorkspace, setSetting, startOver } from './hostWorld.ts';

/** What is marked in a file, in words. */
function marked(file: vscode.Uri): readonly string[] {
	return vscode.languages
		.getDiagnostics(file)
		.filter(({ source, code }) => source === 'ZenMux Images' && code !== 'missing-picture')
		.map(
			({ code, range }) =>
				`${typeof code === 'object' ? code.value : code} ${range.start.line}:${range.start.character}`,
		);
}

/** Resolves once exactly this is marked in a file. */
async function becomesMarked(file: vscode.Uri, expected: readonly string[]): Promise<void> {
	const isSo = (): boolean => JSON.stringify(marked(file)) === JSON.stringify(expected);
	if (isSo()) return;
	await new Promise<void>((resolve) => {
		const listener = vscode.languages.onDidChangeDiagnostics(() => {
			if (!isSo()) return;
			listener.dispose();
			resolve();
		});
	});
}

type Checked = { readonly pictures: number; readonly findings: number };

async function check(): Promise<Checked | undefined> {
	return vscode.commands.executeCommand<Checked | undefined>('zenmuxImages.checkPictures');
}

/** Runs the quick fix with this title, as the light bulb on the first mark of a document does. */
async function fix(file: vscode.Uri, title: string): Promise<void> {
	// VS Code asks for actions in open documents only.
	await vscode.workspace.openTextDocument(file);
	const [first] = vscode.languages
		.getDiagnostics(file)
		.filter(({ code }) => code !== 'missing-picture');
	assert.ok(first, 'something is marked');
	const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
		'vscode.executeCodeActionProvider',
		file,
		first.range,
		vscode.CodeActionKind.QuickFix.value,
	);
	const action = actions.find((one) => one.title === title);
	assert.ok(action?.command, `${title} is among ${actions.map((one) => one.title).join(', ')}`);
	const { command, arguments: given = [] } = action.command;
	await vscode.commands.executeCommand(command, ...(given as readonly unknown[]));
}

async function picture(
	format: 'png' | 'jpeg' | 'gif',
	width: number,
	height: number,
	alpha = 1,
): Promise<Uint8Array> {
	const background = { r: 200, g: 120, b: 40, alpha };
	const channels = alpha === 1 ? 3 : 4;
	return sharp({ create: { width, height, channels, background } }).toFormat(format).toBuffer();
}

async function write(file: vscode.Uri, content: Uint8Array | string): Promise<vscode.Uri> {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	await vscode.workspace.fs.writeFile(file, bytes);
	return file;
}

async function sizeOf(file: vscode.Uri): Promise<string> {
	const shape = readShape(await vscode.workspace.fs.readFile(file));
	return `${shape?.format} ${shape?.width}x${shape?.height}`;
}

async function textOf(file: vscode.Uri): Promise<string> {
	return (await vscode.workspace.openTextDocument(file)).getText();
}

describe('Check Pictures', () => {
	/** Another one in each test: VS Code keeps what it has of a document for a while. */
	let page: vscode.Uri;
	let count = 0;
	const readme = inWorkspace('README.md');
	const art = (name: string): vscode.Uri => inWorkspace('art', name);

	async function begin(): Promise<void> {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await setSetting('checkPictures', undefined);
		await startOver();
		await check();
		page = inWorkspace(`page${++count}.html`);
	}

	beforeEach(begin);
	after(begin);

	it('finds nothing where nothing is wrong', async () => {
		await write(art('logo.png'), await picture('png', 64, 64, 0));
		await write(page, '<img src="art/logo.png" width="64" height="64">');
		assert.deepEqual(await check(), { pictures: 1, findings: 0 });
		assert.deepEqual(marked(page), []);
	});

	it('renames a picture of another type than its name says, with its links, in one step', async () => {
		await write(art('hero.png'), await picture('jpeg', 64, 64));
		await write(page, '<p>\n<img src="art/hero.png?v=2#a">\n</p>');
		await write(readme, 'A ![hero](./art/h%65ro.png "Hero") and ![again](art\\hero.png)');
		assert.equal((await check())?.findings, 3);
		assert.deepEqual(marked(page), ['wrongType 1:10']);
		await fix(page, 'Rename to hero.jpg and Update Its References');
		assert.equal(await sizeOf(art('hero.jpg')), 'jpeg 64x64');
		assert.equal(await textOf(page), '<p>\n<img src="art/hero.jpg?v=2#a">\n</p>');
		const text = 'A ![hero](./art/h%65ro.jpg "Hero") and ![again](art\\hero.jpg)';
		assert.equal(await textOf(readme), text);
		assert.deepEqual(await check(), { pictures: 1, findings: 0 });
	});

	it('does not rename over another file', async () => {
		await write(art('hero.png'), await picture('jpeg', 64, 64));
		await write(art('hero.jpg'), await picture('jpeg', 32, 32));
		await write(page, '<img src="art/hero.png"><img src="art/hero.jpg">');
		await check();
		const { signal } = new AbortController();
		await assert.rejects(
			renamePicture(art('hero.png'), 'hero.jpg', signal),
			/There is hero\.jpg already/,
		);
		assert.deepEqual(marked(page), ['wrongType 0:10']);
		assert.equal(await sizeOf(art('hero.png')), 'jpeg 64x64');
		assert.equal(await sizeOf(art('hero.jpg')), 'jpeg 32x32');
	});

	it('scales a picture that has far more pixels than the code says', async () => {
		await write(art('photo.jpg'), await picture('jpeg', 640, 480));
		await write(page, '<img src="art/photo.jpg" width="64" height="48">');
		await check();
		assert.deepEqual(marked(page), ['otherSize 0:10']);
		await fix(page, 'Scale photo.jpg to 128 × 96');
		assert.equal(await sizeOf(art('photo.jpg')), 'jpeg 128x96');
		assert.deepEqual(marked(page), []);
	});

	it('says in the code what the picture has, also in what is not saved', async () => {
		await write(art('hero.png'), await picture('png', 300, 200));
		await write(page, '<img src="art/hero.png" width="64" height="64">');
		await check();
		const document = await vscode.workspace.openTextDocument(page);
		await vscode.window.showTextDocument(document);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(page, new vscode.Position(0, 0), '<p>New</p>\n');
		await vscode.workspace.applyEdit(edit);
		await becomesMarked(page, ['otherSize 1:10']);
		await fix(page, 'Say 300 × 200 in the Code');
		assert.equal(
			document.getText(),
			'<p>New</p>\n<img src="art/hero.png" width="300" height="200">',
		);
		assert.deepEqual(marked(page), []);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	});

	it('finds an opaque icon, and one whose recipe asks for transparency', async () => {
		await write(art('logo.png'), await picture('png', 64, 64));
		await write(art('fox.png'), await picture('png', 64, 64));
		const recipe = {
			version: 1,
			prompt: 'A fox',
			model: 'openai/gpt-image-1.5',
			parameters: { background: 'transparent' },
		};
		const file = await write(art('fox.png.prompt.json'), JSON.stringify(recipe));
		await write(page, '<img src="art/logo.png">');
		await check();
		assert.deepEqual(marked(page), ['notTransparent 0:10']);
		assert.equal(marked(file).length, 1);
		await fix(page, 'Make logo.png Transparent with ZenMux…');
		// Nothing is sent, and nothing changed, before the person says so.
		assert.equal(await sizeOf(art('logo.png')), 'png 64x64');
	});

	it('finds a heavy picture, and scales it', async () => {
		const noise = Buffer.alloc(1200 * 1200 * 3);
		for (let at = 0; at < noise.length; at++) noise[at] = (at * 7919 * (at % 104_729)) & 255;
		const raw = { width: 1200, height: 1200, channels: 3 } as const;
		await write(
			art('map.png'),
			await sharp(noise, { raw }).png({ compressionLevel: 0 }).toBuffer(),
		);
		await write(page, '<img src="art/map.png">');
		await check();
		assert.deepEqual(marked(page), ['heavy 0:10']);
		await fix(page, 'Scale map.png to 600 × 600');
		assert.equal(await sizeOf(art('map.png')), 'png 600x600');
	});

	it('finds a picture that nothing names, but none that any text names', async () => {
		await write(art('old.png'), await picture('png', 8, 8));
		await write(art('used.png'), await picture('png', 8, 8));
		await write(inWorkspace('package.json'), '{ "icon": "art/used.png" }');
		assert.deepEqual(await check(), { pictures: 2, findings: 1 });
		assert.deepEqual(marked(art('old.png')), ['unreferenced 0:0']);
		await vscode.commands.executeCommand('zenmuxImages.fixPicture', {
			kind: 'copyReference',
			picture: art('old.png').toString(),
		});
		assert.equal(await vscode.env.clipboard.readText(), 'art/old.png');
		assert.deepEqual(marked(art('old.png')), ['unreferenced 0:0']);
	});

	it('marks what a document on screen links to while the setting is on', async () => {
		await write(art('hero.png'), await picture('gif', 8, 8));
		await write(page, '<img src="art/hero.png">');
		await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(page));
		assert.deepEqual(marked(page), []);
		await setSetting('checkPictures', true);
		await becomesMarked(page, ['wrongType 0:10']);
		await write(art('hero.png'), await picture('png', 8, 8));
		await becomesMarked(page, []);
		await write(art('hero.png'), await picture('gif', 8, 8));
		await becomesMarked(page, ['wrongType 0:10']);
		await setSetting('checkPictures', undefined);
		await becomesMarked(page, []);
	});
});
