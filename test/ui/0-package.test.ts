import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { packagePath } from '../package/buildPackage.ts';
import { folders } from '../vscode/folders.ts';

const sizeOf = async (file: string): Promise<number> =>
	(await stat(path.join(folders.root, file))).size;

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
			'dist/openai-HASH.cjs',
			'dist/parts-HASH.cjs',
			'dist/pixelWorker.cjs',
			'dist/webview.js',
			'dist/zenmuxClient-HASH.cjs',
			'l10n/bundle.l10n.zh-cn.json',
			'media/activity.svg',
			'media/composer.css',
			'media/expand.css',
			'media/history.css',
			'media/icon.png',
			'media/icon.svg',
			'media/painter.css',
			'media/parameters.css',
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
