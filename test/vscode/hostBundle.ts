import { glob, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { folders } from './folders.ts';

/** Packages that a bundle may not swallow: given by VS Code, native, or with files of their own. */
const external = [
	'vscode',
	'mocha',
	'sharp',
	'esbuild',
	'playwright-core',
	'@vscode/test-electron',
];

/**
 * Bundles a suite for the extension host, which loads CommonJS only: `test/host/index.ts` to
 * `index.cjs`, each test file to `tests/*.cjs`. A module that two tests import is in both bundles,
 * so it is no place for shared state. Gives the path of `index.cjs`.
 * @param pattern of the test files, from the project's root
 */
export async function bundleHostSuite(pattern: string): Promise<string> {
	const tests: Record<string, string> = {};
	for await (const file of glob(pattern, { cwd: folders.root })) {
		tests[`tests/${path.basename(file, '.test.ts')}`] = path.join(folders.root, file);
	}
	await rm(folders.hostSuite, { recursive: true, force: true });
	await build({
		entryPoints: { index: path.join(folders.root, 'test/host/index.ts'), ...tests },
		outdir: folders.hostSuite,
		outExtension: { '.js': '.cjs' },
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node22',
		sourcemap: 'inline',
		logLevel: 'warning',
		external,
		define: {
			'import.meta.dirname': '__dirname',
			'import.meta.filename': '__filename',
		},
	});
	return path.join(folders.hostSuite, 'index.cjs');
}
