// Builds dist/: extension.cjs (loaded at activation), chunks that it loads when they are needed
// (the client and the SDK), pixelWorker.cjs (a thread that works on pixels), webview.js (the panel)
// and the codicon font.
// `--production` minifies, `--watch` rebuilds.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build, context, transform } from 'esbuild';

const isProduction = process.argv.includes('--production');
const isWatching = process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const common = {
	bundle: true,
	minify: isProduction,
	sourcemap: isProduction ? false : 'inline',
	logLevel: 'warning',
	legalComments: 'none',
	charset: 'utf8',
};

/** esbuild splits ES modules only; VS Code loads CommonJS everywhere: each chunk becomes that. */
const toCommonJs = {
	name: 'to-commonjs',
	/** @param {import('esbuild').PluginBuild} plugin */
	setup(plugin) {
		plugin.onEnd(async ({ outputFiles = [] }) => {
			for (const { path, text } of outputFiles) {
				const { code } = await transform(text, {
					format: 'cjs',
					platform: 'node',
					minify: isProduction,
					charset: 'utf8',
					sourcemap: isProduction ? false : 'inline',
				});
				writeFileSync(path, code);
			}
		});
	},
};

/** @type {import('esbuild').BuildOptions[]} */
const builds = [
	{
		...common,
		entryPoints: ['src/extension.ts'],
		outdir: 'dist',
		outExtension: { '.js': '.cjs' },
		chunkNames: '[name]-[hash]',
		platform: 'node',
		target: 'node22',
		format: 'esm',
		splitting: true,
		external: ['vscode'],
		write: false,
		plugins: [toCommonJs],
	},
	{
		...common,
		entryPoints: ['src/pictures/pixelWorker.ts'],
		outfile: 'dist/pixelWorker.cjs',
		platform: 'node',
		target: 'node22',
		format: 'cjs',
	},
	{
		...common,
		entryPoints: ['src/webview/main.tsx'],
		outfile: 'dist/webview.js',
		format: 'iife',
		target: 'chrome138',
		jsx: 'automatic',
		jsxImportSource: 'preact',
	},
];

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
const codicons = createRequire(import.meta.url).resolve('@vscode/codicons/dist/codicon.css');
copyFileSync(codicons, 'dist/codicon.css');
copyFileSync(codicons.replace(/css$/, 'ttf'), 'dist/codicon.ttf');

if (isWatching) {
	for (const options of builds) await (await context(options)).watch();
	console.log('Watching src/ for changes.');
} else {
	await Promise.all(builds.map((options) => build(options)));
}
