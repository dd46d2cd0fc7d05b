import assert from 'node:assert/strict';
import sharp from 'sharp';
import * as vscode from 'vscode';
import { iconSetNames } from '../../src/icons/iconChoices.ts';
import { iconFiles } from '../../src/icons/iconFiles.ts';
import { readShape } from '../../src/pictures/format.ts';
import { MemoryFileSystem } from './memoryFileSystem.ts';
import { filesIn, inWorkspace, sha256, startOver } from './hostWorld.ts';

const orange = { r: 200, g: 120, b: 40 };

/** A picture of one colour. */
function picture(width: number, height: number, format: 'png' | 'jpeg' = 'png'): Promise<Buffer> {
	return sharp({ create: { width, height, channels: 3, background: orange } })
		.toFormat(format)
		.toBuffer();
}

async function write(file: vscode.Uri, bytes: Uint8Array): Promise<vscode.Uri> {
	await vscode.workspace.fs.writeFile(file, bytes);
	return file;
}

/** Runs the command as a script does, without the dialog. */
async function exportIcons(
	file: vscode.Uri,
	options: Readonly<Record<string, unknown>>,
): Promise<readonly string[] | undefined> {
	return vscode.commands.executeCommand('zenmuxImages.exportIconSet', file, options);
}

async function textOf(file: vscode.Uri): Promise<string> {
	return Buffer.from(await vscode.workspace.fs.readFile(file)).toString();
}

/** Makes the next write but one fail, and no other. */
function failSecondWrite(memory: MemoryFileSystem): void {
	const writeFile = memory.writeFile.bind(memory);
	let count = 0;
	memory.writeFile = (uri, content) => {
		count += 1;
		if (count === 2) throw vscode.FileSystemError.Unavailable('no space');
		writeFile(uri, content);
	};
}

describe('Export Icon Set', () => {
	beforeEach(startOver);
	after(startOver);

	it('writes every file of every set with exactly its size, beside the picture', async () => {
		const source = await write(inWorkspace('art', 'logo.png'), await picture(300, 300));
		const written = await exportIcons(source, { sets: iconSetNames });
		const files = iconFiles({ sets: [...iconSetNames], background: '#c87828', padding: 10 });
		const at = (path: string): vscode.Uri => inWorkspace('art', 'icons', path);
		assert.deepEqual(
			written,
			files.map(({ path }) => at(path).toString()),
		);
		for (const { path, content } of files) {
			const bytes = await vscode.workspace.fs.readFile(at(path));
			if (content.format === 'text') assert.equal(Buffer.from(bytes).toString(), content.text);
			if (content.format !== 'png') continue;
			assert.deepEqual(readShape(bytes), { format: 'png', ...content.size }, path);
		}
	});

	it('takes JPEG pictures, and continues the colour of their edge', async () => {
		const source = await write(inWorkspace('logo.jpg'), await picture(64, 64, 'jpeg'));
		await exportIcons(source, { sets: ['manifest'], padding: 25 });
		const icon = await vscode.workspace.fs.readFile(inWorkspace('icons', 'icon-maskable-192.png'));
		const { data, info } = await sharp(icon).raw().toBuffer({ resolveWithObject: true });
		assert.deepEqual([info.width, info.channels], [192, 3]);
		const wanted = Object.values(orange);
		assert.ok([...data].every((value, at) => Math.abs(value - wanted[at % 3]!) <= 4));
	});

	it('refuses a picture that is no square, and says what helps', async () => {
		const source = await write(inWorkspace('hero.png'), await picture(150, 100));
		await assert.rejects(exportIcons(source, { sets: ['web'] }), {
			message:
				'hero.png is 150 × 100; an icon set needs a square picture. Crop it, or make one in the Studio with the size 1024 × 1024.',
		});
		assert.deepEqual(await filesIn(), ['hero.png']);
	});

	it('refuses options that are none', async () => {
		const source = await write(inWorkspace('logo.png'), await picture(32, 32));
		for (const options of [
			{ sets: ['windows'] },
			{ sets: ['web'], background: 'red' },
			{ sets: [] },
		]) {
			await assert.rejects(exportIcons(source, options), Error, JSON.stringify(options));
		}
		assert.deepEqual(await filesIn(), ['logo.png']);
	});

	it('replaces files when told so, and leaves those that hold the same alone', async () => {
		const source = await write(inWorkspace('logo.png'), await picture(32, 32));
		const options = { sets: ['web'], folder: '.', replace: true };
		await write(inWorkspace('favicon.ico'), Buffer.from('old'));
		await exportIcons(source, options);
		const [icon, touch] = [inWorkspace('favicon.ico'), inWorkspace('apple-touch-icon.png')];
		assert.equal((await vscode.workspace.fs.readFile(icon))[2], 1);
		const before = await vscode.workspace.fs.stat(touch);
		const hash = await sha256(icon);
		// Nothing differs, so nobody is asked either.
		await exportIcons(source, { ...options, replace: false });
		assert.deepEqual(await vscode.workspace.fs.stat(touch), before);
		assert.equal(await sha256(icon), hash);
	});

	it('leaves a manifest that is there as it is', async () => {
		const source = await write(inWorkspace('logo.png'), await picture(32, 32));
		const own = await write(inWorkspace('icons', 'manifest.json'), Buffer.from('{"name":"Shop"}'));
		const written = await exportIcons(source, { sets: ['manifest'] });
		assert.equal(await textOf(own), '{"name":"Shop"}');
		assert.equal(written?.length, 4);
		assert.deepEqual(await filesIn('icons'), [
			'icon-192.png',
			'icon-512.png',
			'icon-maskable-192.png',
			'icon-maskable-512.png',
			'manifest.json',
		]);
	});

	it('leaves everything as it was when one of the files cannot be written', async () => {
		const memory = new MemoryFileSystem();
		const registered = vscode.workspace.registerFileSystemProvider('full', memory);
		try {
			const at = (name: string): vscode.Uri => vscode.Uri.parse(`full:/${name}`);
			const source = await write(at('logo.png'), await picture(32, 32));
			await write(at('favicon.ico'), Buffer.from('old'));
			failSecondWrite(memory);
			const options = { sets: ['social', 'web', 'vscode'], folder: '.', replace: true };
			await assert.rejects(exportIcons(source, options), /no space/);
			assert.equal(await textOf(at('favicon.ico')), 'old');
			assert.deepEqual(
				memory.readDirectory(at('')).map(([name]) => name),
				['logo.png', 'favicon.ico'],
			);
		} finally {
			registered.dispose();
		}
	});

	it('works in a file system that is no disk', async () => {
		const memory = vscode.workspace.registerFileSystemProvider('icons', new MemoryFileSystem());
		try {
			const root = vscode.Uri.parse('icons:/site/');
			const source = await write(vscode.Uri.joinPath(root, 'logo.png'), await picture(32, 32));
			const written = await exportIcons(source, { sets: ['vscode'] });
			assert.deepEqual(written, [
				'icons:/site/icons/vscode/icon-128.png',
				'icons:/site/icons/vscode/icon-256.png',
			]);
			const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(written[1] ?? ''));
			assert.deepEqual(readShape(bytes), { format: 'png', width: 256, height: 256 });
		} finally {
			memory.dispose();
		}
	});
});
