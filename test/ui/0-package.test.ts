import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { packagePath } from '../package/buildPackage.ts';
import { folders } from '../vscode/folders.ts';

const sizeOf = async (file: string): Promise<number> =>
	(await stat(path.join(folders.root, file))).size;

const wholeCodicons = createRequire(import.meta.url).resolve('@vscode/codicons/dist/codicon.css');

const withoutHash = (file: string): string =>
	file.replaceAll('\\', '/').replace(/-[A-Z0-9]{8}\.cjs$/, '-HASH.cjs');

describe('the package', () => {
	it('holds what runs and what is read, and nothing else', async () => {
		const files = await listFiles({ cwd: folders.root, packageManager: PackageManager.None });
		assert.deepEqual([...new Set(files.map(withoutHash))].sort(), [
			'CHANGELOG.md',
			'LICENSE',
			'README.md',
			'dist/chunk-HASH.cjs',
			'dist/codicon.css',
			'dist/codicon.ttf',
			'dist/extension.cjs',
			'dist/languageFeatures-HASH.cjs',
			'dist/openai-HASH.cjs',
			'dist/parts-HASH.cjs',
			'dist/pixelWorker.cjs',
			'dist/webview.js',
			'dist/zenmuxClient-HASH.cjs',
			'l10n/bundle.l10n.zh-cn.json',
			'media/activity.svg',
			'media/composer.css',
			'media/crop.css',
			'media/expand.css',
			'media/history.css',
			'media/icon.png',
			'media/icon.svg',
			'media/icons.css',
			'media/painter.css',
			'media/parameters.css',
			'media/recipe.schema.json',
			'media/studio.css',
			'media/studio.png',
			'media/suggestion.css',
			'media/tiles.css',
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
		const script = await readFile(path.join(folders.root, 'dist/webview.js'), 'utf8');
		const all = await codiconsOf(wholeCodicons);
		const shipped = await codiconsOf(path.join(folders.root, 'dist/codicon.css'));
		const font = await readFile(path.join(folders.root, 'dist/codicon.ttf'));
		const named = [...all].filter(([name]) =>
			['"', "'", '`'].some((quote) => script.includes(quote + name + quote)),
		);
		assert.ok(named.length > 40 && shipped.size < 150);
		for (const [name, code] of named) {
			assert.equal(shipped.get(name), code, name);
			assert.ok(hasGlyph(font, code), name);
		}
	});

	it('is small', async () => {
		assert.ok((await stat(packagePath)).size <= 400 * 1024);
		assert.ok((await sizeOf('dist/webview.js')) <= 200 * 1024);
	});
});

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
