import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import * as vscode from 'vscode';
import { inWorkspace, setSetting, startOver, zenmux } from './hostWorld.ts';
import { MemoryFileSystem } from './memoryFileSystem.ts';
import {
	closeAll,
	foxDocuments,
	missingIn,
	openDocument,
	rangeOf,
	show,
	write,
} from './openDocument.ts';

/** A picture of one colour. */
async function picture(
	width: number,
	height: number,
	format: 'png' | 'jpeg' | 'webp' = 'png',
): Promise<Uint8Array> {
	const background = { r: 200, g: 120, b: 40 };
	return sharp({ create: { width, height, channels: 3, background } })
		.toFormat(format)
		.toBuffer();
}

/** What our hover says where this stands; `undefined` when there is none. */
async function hoverOn(
	document: vscode.TextDocument,
	written: string,
): Promise<vscode.MarkdownString | undefined> {
	const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
		'vscode.executeHoverProvider',
		document.uri,
		rangeOf(document, written).start.translate(0, 1),
	);
	const contents = hovers.flatMap((hover) => hover.contents as vscode.MarkdownString[]);
	return contents.find(({ isTrusted }) => typeof isTrusted === 'object');
}

/** The text of a hover, without what escapes Markdown's signs. */
function textOf(hover: vscode.MarkdownString | undefined): string {
	return (hover?.value ?? '').replaceAll(/\\(?=[^\w\s])/g, '');
}

type Link = { readonly label: string; readonly command: string; readonly given: string };

/** The command links of a hover. */
function linksIn(hover: vscode.MarkdownString | undefined): readonly Link[] {
	const found = (hover?.value ?? '').matchAll(
		/\[((?:\\.|[^\]\\])+)\]\(command:([\w.]+)\?([^)]+)\)/g,
	);
	return [...found].map(([, label = '', command = '', given = '']) => ({
		label: label.replaceAll('\\', ''),
		command,
		given: decodeURIComponent(given),
	}));
}

async function beginAnew(): Promise<void> {
	await closeAll();
	await startOver();
}

describe('the hover on a link to a picture', () => {
	before(async () => {
		// Hovers are loaded with the first document, as its marks are.
		await missingIn(await openDocument('first.md', '![A fox](fox.png)\n'), 1);
	});
	beforeEach(beginAnew);
	after(beginAnew);

	for (const [name, text] of Object.entries(foxDocuments)) {
		it(`shows the picture in ${name}`, async () => {
			const file = await write('assets/fox.png', await picture(640, 320));
			const document = await openDocument(name, text);
			const hover = await hoverOn(document, 'assets/fox.png');
			// VS Code itself shows those of Markdown.
			const shown = name === 'page.md' ? undefined : `${file.toString()}|width=300,height=150`;
			assert.equal(/!\[\]\((.*?)\)/.exec(hover?.value ?? '')?.[1], shown);
			assert.match(textOf(hover), /fox\.png: 640 × 320 pixels, PNG, \d+ kB/);
			assert.deepEqual(
				linksIn(hover).map(({ label, command }) => [label, command]),
				[
					['Edit', 'zenmuxImages.editImage'],
					['Paint a Mask', 'zenmuxImages.maskImage'],
					['Variations', 'zenmuxImages.generateVariations'],
				],
			);
		});
	}

	it('offers an icon set of what is square, and to regenerate what has a recipe', async () => {
		await write('icon.png', await picture(64, 64));
		await write('fox.png', await picture(64, 32));
		await write('fox.png.prompt.json', '{}');
		const document = await openDocument('page.md', '![An icon](icon.png) ![A fox](fox.png)\n');
		const labels = async (written: string): Promise<readonly string[]> =>
			linksIn(await hoverOn(document, written)).map(({ label }) => label);
		assert.equal((await labels('icon.png')).at(-1), 'Export Icon Set');
		assert.equal((await labels('fox.png')).at(-1), 'Regenerate');
	});

	it('may run no other commands than its links', async () => {
		await write('fox.png', await picture(64, 32));
		const document = await openDocument('page.md', '![A fox](fox.png)\n');
		const trusted = (await hoverOn(document, 'fox.png'))?.isTrusted;
		assert.ok(typeof trusted === 'object');
		for (const command of trusted.enabledCommands) assert.match(command, /^zenmuxImages\./);
	});

	it('says what the bytes are, whatever the name says, and which way people see it', async () => {
		const turned = sharp(await picture(60, 30, 'jpeg')).withMetadata({ orientation: 6 });
		await write('fox.png', await turned.jpeg().toBuffer());
		const document = await openDocument('page.md', '![A fox](fox.png)\n');
		assert.match(textOf(await hoverOn(document, 'fox.png')), /fox\.png: 30 × 60 pixels, JPEG/);
	});

	it('shows names as they are, whatever they look like in Markdown', async () => {
		const name = '*fox* `[a](b) <b>.png';
		await write(name, await picture(64, 32));
		const document = await openDocument('page.md', `![A fox](${encodeURIComponent(name)})\n`);
		const hover = await hoverOn(document, encodeURIComponent(name));
		assert.ok(textOf(hover).includes(`${name}: 64 × 32`));
		assert.equal(hover?.value.includes('<b>'), false);
		assert.equal(hover.value.includes('[a](b)'), false);
	});

	it('shows a drawing with type and weight, and offers nothing for it', async () => {
		await write('logo.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
		const document = await openDocument('page.html', '<img src="logo.svg" alt="">\n');
		const hover = await hoverOn(document, 'logo.svg');
		assert.match(textOf(hover), /logo\.svg: SVG, 0 kB/);
		assert.match(hover?.value ?? '', /!\[\]\(file:.*logo\.svg\|height=120\)/);
		assert.deepEqual(linksIn(hover), []);
	});

	it('shows pictures outside the workspace too', async () => {
		const name = `${randomUUID()}.png`;
		const outside = inWorkspace('..', name);
		await vscode.workspace.fs.writeFile(outside, await picture(64, 32));
		try {
			const document = await openDocument('page.md', `![A fox](../${name})\n`);
			assert.match(textOf(await hoverOn(document, name)), /64 × 32/);
		} finally {
			await vscode.workspace.fs.delete(outside);
		}
	});

	it('begins links of a document that was never saved at the workspace folder', async () => {
		await write('art/fox.png', await picture(64, 32));
		const document = await vscode.workspace.openTextDocument({
			language: 'css',
			content: '.fox { background: url(art/fox.png?v=1); }\n',
		});
		await vscode.window.showTextDocument(document);
		assert.match(textOf(await hoverOn(document, 'art/fox.png')), /64 × 32/);
	});

	it('writes out a small picture of a file system that is no disk', async () => {
		const memory = new MemoryFileSystem();
		const registration = vscode.workspace.registerFileSystemProvider('memory', memory);
		try {
			const { fs } = vscode.workspace;
			const at = (name: string): vscode.Uri => vscode.Uri.parse(`memory:/hover/${name}`);
			await fs.writeFile(at('art/fox.webp'), await picture(64, 32, 'webp'));
			await fs.writeFile(at('page.md'), Buffer.from('![A fox](art\\\\fox.webp)\n'));
			const document = await show(at('page.md'));
			const hover = await hoverOn(document, 'art');
			assert.match(
				hover?.value ?? '',
				/!\[\]\(data:image\/webp;base64,[\w+/=]+\|width=64,height=32\)/,
			);
			assert.match(textOf(hover), /fox\.webp: 64 × 32 pixels, WebP/);
		} finally {
			await closeAll();
			registration.dispose();
		}
	});

	it('is not there when the setting is off', async () => {
		await write('fox.png', await picture(64, 32));
		await setSetting('references.hover', false);
		const document = await openDocument('page.md', '![A fox](fox.png)\n');
		assert.equal(await hoverOn(document, 'fox.png'), undefined);
	});

	it('of a missing picture says what would be sent, and sends it', async () => {
		const document = await openDocument('page.md', '![A red fox](assets/fox.png)\n');
		await missingIn(document, 1);
		const hover = await hoverOn(document, 'assets/fox.png');
		assert.match(textOf(hover), /^There is no picture “assets\/fox\.png”\.\s+Prompt: A red fox\s/);
		const [link, ...others] = linksIn(hover);
		assert.deepEqual(others, []);
		assert.equal(link?.label, 'Generate "assets/fox.png" with ZenMux');
		assert.equal(link.command, 'zenmuxImages.generateMissing');
		const given = JSON.parse(link.given) as readonly unknown[];
		await vscode.commands.executeCommand(link.command, ...given);
		assert.equal((await zenmux.imageRequests()).length, 1);
		await missingIn(document, 0);
	});

	it('says that a picture is missing also where nothing is marked or can be generated', async () => {
		await setSetting('references.checkLinks', false);
		const document = await openDocument('page.md', '![A red fox](fox.png) ![A logo](logo.svg)\n');
		assert.match(textOf(await hoverOn(document, 'fox.png')), /There is no picture “fox\.png”\./);
		const logo = await hoverOn(document, 'logo.svg');
		assert.match(textOf(logo), /There is no picture “logo\.svg”\./);
		assert.deepEqual(linksIn(logo), []);
	});
});
