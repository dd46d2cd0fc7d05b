import assert from 'node:assert/strict';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { buildExtension } from '../package/buildExtension.ts';
import { packagePath } from '../package/buildPackage.ts';
import { bundledPackages } from '../package/bundledPackages.ts';
import { noticesText } from '../package/notices.ts';
import { folders } from '../vscode/folders.ts';

const sizeOf = async (file: string): Promise<number> =>
	(await stat(path.join(folders.root, file))).size;

const wholeCodicons = createRequire(import.meta.url).resolve('@vscode/codicons/dist/codicon.css');

const withoutHash = (file: string): string => file.replace(/-[A-Z0-9]{8}\.cjs$/, '-HASH.cjs');

describe('the package', () => {
	it('holds what runs and what is read, and nothing else', async () => {
		const files = await shippedFiles();
		assert.deepEqual([...new Set(files.map(withoutHash))].sort(), [
			'CHANGELOG.md',
			'LICENSE',
			'README.md',
			'dist/ThirdPartyNotices.txt',
			'dist/chunk-HASH.cjs',
			'dist/extension.cjs',
			'dist/languageFeatures-HASH.cjs',
			'dist/openai-HASH.cjs',
			'dist/panel/codicon.css',
			'dist/panel/codicon.ttf',
			'dist/panel/webview.js',
			'dist/parts-HASH.cjs',
			'dist/pixelWorker.cjs',
			'dist/zenmuxClient-HASH.cjs',
			'l10n/bundle.l10n.zh-cn.json',
			'media/activity.svg',
			'media/icon.png',
			'media/icon.svg',
			'media/panel/composer.css',
			'media/panel/crop.css',
			'media/panel/expand.css',
			'media/panel/history.css',
			'media/panel/icons.css',
			'media/panel/painter.css',
			'media/panel/parameters.css',
			'media/panel/studio.css',
			'media/panel/suggestion.css',
			'media/panel/tiles.css',
			'media/recipe.schema.json',
			'media/studio.png',
			'package.json',
			'package.nls.json',
			'package.nls.zh-cn.json',
		]);
	});

	it('activates from at most 60 KB, without the parts, the client and the SDK', async () => {
		const files = await loadedFrom('extension.cjs');
		const sizes = await Promise.all(files.map((file) => sizeOf(`dist/${file}`)));
		const total = sizes.reduce((sum, size) => sum + size, 0);
		console.log(`      activation loads ${(total / 1024).toFixed(1)} KB`);
		assert.ok(total <= 60 * 1024);
		assert.ok(files.every((file) => !/^(openai|zenmuxClient|parts)-/.test(file)));
	});

	it('has a sign for each codicon that the panel names, and few others', async () => {
		const script = await readFile(path.join(folders.root, 'dist/panel/webview.js'), 'utf8');
		const all = await codiconsOf(wholeCodicons);
		const shipped = await codiconsOf(path.join(folders.root, 'dist/panel/codicon.css'));
		const font = await readFile(path.join(folders.root, 'dist/panel/codicon.ttf'));
		const named = [...all].filter(([name]) =>
			['"', "'", '`'].some((quote) => script.includes(quote + name + quote)),
		);
		assert.ok(named.length > 40 && shipped.size < 150);
		for (const [name, code] of named) {
			assert.equal(shipped.get(name), code, name);
			assert.ok(hasGlyph(font, code), name);
		}
	});

	it('is made of src/ and of a few packages, whose licences it brings along', async () => {
		const files = await bundledFiles();
		const own = files.filter((file) => !file.includes('node_modules/'));
		assert.deepEqual(
			own.filter((file) => !file.startsWith('src/')),
			[],
		);
		const packages = bundledPackages(folders.root, files);
		assert.deepEqual(
			packages.map(({ name }) => name),
			[
				'@lit/reactive-element',
				'@vscode-elements/elements',
				'@vscode/codicons',
				'@vscode/l10n',
				'image-size',
				'jpeg-js',
				'lit-element',
				'lit-html',
				'openai',
				'pngjs',
				'preact',
				'valibot',
			],
		);
		const notices = await readFile(path.join(folders.root, 'dist/ThirdPartyNotices.txt'), 'utf8');
		assert.equal(notices, noticesText(packages));
		// Code that jpeg-js and openai took over from others.
		for (const author of ['Adobe Systems', 'notmasteryet', 'Nathan LaFreniere']) {
			assert.ok(notices.includes(author), author);
		}
	});

	it('tells nothing of the machine on which it was built', async () => {
		const files = (await shippedFiles()).filter((file) => file.startsWith('dist/'));
		for (const file of files) {
			const text = await readFile(path.join(folders.root, file), 'latin1');
			for (const trace of ['sourceMappingURL', folders.root, homedir(), 'file:///']) {
				assert.ok(!text.includes(trace), `${file} holds ${trace}`);
			}
		}
	});

	it('is the same when it is built again', async () => {
		const again = '.vscode-test/again';
		await buildExtension(again);
		try {
			const files = await readdir(path.join(folders.root, 'dist'), { recursive: true });
			assert.deepEqual(
				(await readdir(path.join(folders.root, again), { recursive: true })).sort(),
				files.sort(),
			);
			for (const file of files.filter((name) => path.extname(name) !== '')) {
				const [one, other] = await Promise.all(
					['dist', again].map((folder) => readFile(path.join(folders.root, folder, file))),
				);
				assert.deepEqual(one, other, file);
			}
		} finally {
			await rm(path.join(folders.root, again), { recursive: true });
		}
	});

	it('is small', async () => {
		assert.ok((await stat(packagePath)).size <= 400 * 1024);
		assert.ok((await sizeOf('dist/panel/webview.js')) <= 200 * 1024);
	});
});

/** What the package holds, from the project's root, with slashes. */
async function shippedFiles(): Promise<readonly string[]> {
	const files = await listFiles({ cwd: folders.root, packageManager: PackageManager.None });
	return files.map((file) => file.replaceAll('\\', '/'));
}

/** The files of which something is in dist/. */
async function bundledFiles(): Promise<readonly string[]> {
	const text = await readFile(path.join(folders.root, 'dist/inputs.json'), 'utf8');
	return JSON.parse(text) as string[];
}

/** A file of dist/ and all that it requires at once, each time once. */
async function loadedFrom(file: string, found = new Set<string>()): Promise<readonly string[]> {
	if (found.has(file)) return [];
	found.add(file);
	const code = await readFile(path.join(folders.root, 'dist', file), 'utf8');
	for (const [, required] of code.matchAll(/require\("\.\/([^"]+)"\)/g)) {
		if (required !== undefined) await loadedFrom(required, found);
	}
	return [...found];
}

/** The names in a style sheet of codicons, each with the code point of its sign. */
async function codiconsOf(styleSheet: string): Promise<ReadonlyMap<string, number>> {
	const css = await readFile(styleSheet, 'utf8');
	const rules = css.matchAll(/^\.codicon-(\S+):before \{ content: "\\(\w+)" \}$/gm);
	return new Map([...rules].map(([, name = '', code = '']) => [name, parseInt(code, 16)]));
}

/**
 * Whether a TrueType font has a sign of its own for a code point below 0x10000: looked up in the
 * segments of its `cmap` in format 4 (OpenType specification, “cmap”).
 */
function hasGlyph(font: Buffer, code: number): boolean {
	const cmap = font.readUInt32BE(font.indexOf('cmap', 12, 'latin1') + 8);
	const tables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) =>
		font.readUInt32BE(cmap + 4 + 8 * index + 4),
	);
	const table = tables.map((offset) => cmap + offset).find((at) => font.readUInt16BE(at) === 4);
	assert.ok(table !== undefined, 'The font has no cmap in format 4.');
	const size = font.readUInt16BE(table + 6);
	for (let end = table + 14; end < table + 14 + size; end += 2) {
		if (code > font.readUInt16BE(end)) continue;
		const start = end + size + 2;
		const [delta, range] = [start + size, start + 2 * size];
		if (code < font.readUInt16BE(start)) return false;
		const offset = font.readUInt16BE(range);
		if (offset === 0) return ((code + font.readUInt16BE(delta)) & 0xffff) !== 0;
		return font.readUInt16BE(range + offset + 2 * (code - font.readUInt16BE(start))) !== 0;
	}
	return false;
}
