import assert from 'node:assert/strict';
import { readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { buildExtension } from '../package/buildExtension.ts';
import { bundledPackages } from '../package/bundledPackages.ts';
import { bundleSizes, loadedFrom } from '../package/bundleSizes.ts';
import { noticesText } from '../package/notices.ts';
import { folders } from '../vscode/folders.ts';

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
			'dist/checkApiKey-HASH.cjs',
			'dist/chunk-HASH.cjs',
			'dist/extension.cjs',
			'dist/furtherParts-HASH.cjs',
			'dist/keepRecipe-HASH.cjs',
			'dist/languageFeatures-HASH.cjs',
			'dist/openai-HASH.cjs',
			'dist/panel/codicon.css',
			'dist/panel/codicon.ttf',
			'dist/panel/panel.css',
			'dist/panel/webview.js',
			'dist/parts-HASH.cjs',
			'dist/pixelWorker.cjs',
			'dist/zenmuxClient-HASH.cjs',
			'l10n/bundle.l10n.zh-cn.json',
			'media/activity.svg',
			'media/icon.png',
			'media/icon.svg',
			'media/recipe.schema.json',
			'media/walkthrough/agents.avif',
			'media/walkthrough/edit.avif',
			'media/walkthrough/first.avif',
			'media/walkthrough/insert.avif',
			'media/walkthrough/key.avif',
			'media/walkthrough/mask.avif',
			'media/walkthrough/recipes.avif',
			'package.json',
			'package.nls.json',
			'package.nls.zh-cn.json',
		]);
	});

	it('is small, and so is what is loaded of it at each step', async () => {
		for (const { name, kilobytes, atMost } of await bundleSizes()) {
			console.log(`      ${name}: ${kilobytes.toFixed(1)} KB of ${atMost}`);
			assert.ok(kilobytes <= atMost, name);
		}
	});

	it('activates without the parts, the client and the SDK', async () => {
		const files = await loadedFrom('extension');
		assert.ok(files.every((file) => !/^(openai|zenmuxClient|parts|furtherParts)-/.test(file)));
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

	it('is made of src/, of the panel’s styles and of a few packages, whose licences it brings along', async () => {
		const files = await bundledFiles();
		const own = files.filter((file) => !file.includes('node_modules/'));
		assert.deepEqual(
			own.filter((file) => !/^(src|media\/panel)\//.test(file)),
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

	it('has a style that can stand in a page, and a script that could', async () => {
		for (const [file, end] of [
			['webview.js', '</script'],
			['panel.css', '</style'],
		] as const) {
			const text = await readFile(path.join(folders.root, 'dist/panel', file), 'utf8');
			assert.ok(!text.toLowerCase().includes(end), file);
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
