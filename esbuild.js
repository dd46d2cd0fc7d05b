// Builds dist/: extension.cjs (loaded at activation), chunks that it loads when they are needed
// (the client and the SDK), pixelWorker.cjs (a thread that works on pixels), and in panel/ panel.css,
// which stands in the panel's page, and what the page loads: webview.js, and of the codicon font the
// signs that it shows.
// `--production` minifies and tells in inputs.json what dist/ is made of, `--watch` rebuilds (with
// the whole font), `--outdir=FOLDER` builds elsewhere.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { build, context, transform } from 'esbuild';
import subsetFont from 'subset-font';

const isProduction = process.argv.includes('--production');
const isWatching = process.argv.includes('--watch');
const dist = process.argv.find((it) => it.startsWith('--outdir='))?.split('=')[1] ?? 'dist';

/** @type {import('esbuild').BuildOptions} */
const common = {
	bundle: true,
	metafile: true,
	minify: isProduction,
	sourcemap: isProduction ? false : 'inline',
	logLevel: 'warning',
	legalComments: 'none',
	charset: 'utf8',
};

/**
 * esbuild splits ES modules only; VS Code loads CommonJS everywhere: each chunk becomes that. What it
 * would make of `import * as vscode` copies all names of VS Code's API, anew in each file of ours,
 * which was half of the time that the first command took to load.
 */
const toCommonJs = {
	name: 'to-commonjs',
	/** @param {import('esbuild').PluginBuild} plugin */
	setup(plugin) {
		plugin.onEnd(async ({ outputFiles = [] }) => {
			for (const { path, text } of outputFiles) {
				const { code } = await transform(withVSCodeOnce(text), {
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

/**
 * VS Code's API by all the names that a chunk has for it. Each line stays where it is: the source map
 * counts them.
 * @param {string} text an ES module
 */
function withVSCodeOnce(text) {
	/** @type {string[]} */
	const names = [];
	const rest = text.replaceAll(/import\s*\*\s*as\s+([\w$]+)\s+from\s*"vscode";?/g, (_, name) => {
		names.push(name);
		return '';
	});
	const [first, ...others] = names;
	if (first === undefined) return text;
	const named = [`${first} = require("vscode")`, ...others.map((name) => `${name} = ${first}`)];
	return `const ${named.join(', ')};${rest}`;
}

/**
 * The SDK's client constructs every one of its resources, and its module brings along clients for
 * other services; of what is never called (all but images) only the names are kept.
 */
const imagesOnly = {
	name: 'images-only',
	/** @param {import('esbuild').PluginBuild} plugin */
	setup(plugin) {
		const filter = /openai[\\/](resources[\\/].*|azure|bedrock|helpers[\\/]computer)\.mjs$/;
		plugin.onLoad({ filter }, ({ path }) => {
			if (/[\\/](images|index)\.mjs$/.test(path)) return undefined;
			const text = readFileSync(path, 'utf8');
			const names = text.matchAll(/^export (?:class|const|function) (\w+)/gm);
			const lists = text.matchAll(/^export \{([^}]*)\}/gm);
			const listed = Array.from(lists, ([, list]) => list.match(/\w+(?=\s*(?:,|$))/g) ?? []);
			const all = new Set([...Array.from(names, ([, name]) => name), ...listed.flat()]);
			return { contents: Array.from(all, (name) => `export class ${name} {}`).join('\n') };
		});
	},
};

/** @type {import('esbuild').BuildOptions[]} */
const builds = [
	{
		...common,
		entryPoints: ['src/extension.ts'],
		outdir: dist,
		outExtension: { '.js': '.cjs' },
		chunkNames: '[name]-[hash]',
		platform: 'node',
		target: 'node22',
		format: 'esm',
		splitting: true,
		external: ['vscode'],
		write: false,
		plugins: [imagesOnly, toCommonJs],
	},
	{
		...common,
		entryPoints: ['src/pictures/pixelWorker.ts'],
		outfile: `${dist}/pixelWorker.cjs`,
		platform: 'node',
		target: 'node22',
		format: 'cjs',
	},
	{
		...common,
		entryPoints: ['src/webview/main.tsx'],
		outfile: `${dist}/panel/webview.js`,
		format: 'iife',
		target: 'chrome138',
		jsx: 'automatic',
		jsxImportSource: 'preact',
	},
	{
		...common,
		sourcemap: false,
		entryPoints: ['media/panel/panel.css'],
		outfile: `${dist}/panel/panel.css`,
		target: 'chrome138',
	},
];

rmSync(dist, { recursive: true, force: true });
mkdirSync(`${dist}/panel`, { recursive: true });
const codiconCss = createRequire(import.meta.url).resolve('@vscode/codicons/dist/codicon.css');
const codiconFont = codiconCss.replace(/css$/, 'ttf');

if (isWatching) {
	copyFileSync(codiconCss, `${dist}/panel/codicon.css`);
	copyFileSync(codiconFont, `${dist}/panel/codicon.ttf`);
	const building = new Set(builds);
	console.log('Build begins.');
	for (const options of builds) {
		const plugins = [...(options.plugins ?? []), telling(options, building)];
		await (await context({ ...options, logLevel: 'silent', plugins })).watch();
	}
} else {
	const built = await Promise.all(builds.map((options) => build(options)));
	await writeCodicons(readFileSync(`${dist}/panel/webview.js`, 'utf8'));
	if (isProduction) writeInputs(built.flatMap(({ metafile }) => metafile ?? []));
}

/**
 * Says when one of the builds begins and when all have ended, and in between what is wrong, a line
 * each: `.vscode/tasks.json` reads that.
 * @param {import('esbuild').BuildOptions} options
 * @param {Set<import('esbuild').BuildOptions>} building
 * @returns {import('esbuild').Plugin}
 */
function telling(options, building) {
	return {
		name: 'telling',
		setup(plugin) {
			plugin.onStart(() => {
				if (building.size === 0) console.log('Build begins.');
				building.add(options);
			});
			plugin.onEnd(({ errors, warnings }) => {
				for (const error of errors) console.log(sentence('error', error));
				for (const warning of warnings) console.log(sentence('warning', warning));
				building.delete(options);
				if (building.size === 0) console.log('Build ended.');
			});
		},
	};
}

/**
 * @param {'error' | 'warning'} severity
 * @param {import('esbuild').Message} message
 */
function sentence(severity, { text, location }) {
	const place = location && `${location.file}:${location.line}:${location.column + 1}: `;
	return `${place ?? ''}${severity}: ${text}`;
}

/**
 * Writes the paths of all files of which something is in dist/, also of the font.
 * @param {import('esbuild').Metafile[]} metafiles
 */
function writeInputs(metafiles) {
	const outputs = metafiles.flatMap((metafile) => Object.values(metafile.outputs));
	const used = outputs.flatMap(({ inputs }) =>
		Object.keys(inputs).filter((file) => (inputs[file]?.bytesInOutput ?? 0) > 0),
	);
	const font = relative(process.cwd(), codiconFont).replaceAll('\\', '/');
	writeFileSync(`${dist}/inputs.json`, JSON.stringify([...new Set([...used, font])].sort()));
}

/**
 * Writes the font and its style sheet with the codicons that a script names and no others. A name
 * is a whole string in quotes, or follows `codicon-`; a word that only looks like one costs a glyph.
 * @param {string} script
 */
async function writeCodicons(script) {
	const names = new Set(script.match(/(?<=["'`])[a-z\d-]+(?=["'`])|(?<=codicon-)[a-z\d-]+/g));
	let text = '';
	const css = readFileSync(codiconCss, 'utf8').replaceAll(
		/^\.codicon-([a-z\d-]+):before \{ content: "\\([\da-f]+)" \}\n?/gm,
		(rule, name, code) => {
			if (!names.has(name)) return '';
			text += String.fromCodePoint(parseInt(code, 16));
			return rule;
		},
	);
	writeFileSync(`${dist}/panel/codicon.css`, css);
	writeFileSync(`${dist}/panel/codicon.ttf`, await subsetFont(readFileSync(codiconFont), text));
}
