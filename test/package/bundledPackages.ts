import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';

/** A package of which something is in the extension. */
export type BundledPackage = {
	readonly name: string;
	readonly version: string;
	/** As its manifest names it, such as `MIT`. */
	readonly licence: string;
	/** What must go along: its own texts, and those of code that it took over from others. */
	readonly texts: readonly string[];
};

/** Licences whose code may be part of an extension under MIT when their text goes along. */
const allowed = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC-BY-4.0', 'ISC', 'MIT'];

/** Packages that ship without a text: that of their repository. */
const ownTexts: Readonly<Record<string, string>> = { '@vscode/l10n': 'vscode-l10n.txt' };

/** The licence lets its address stand for it, and wants to know what was changed (section 3a). */
const creativeCommons = `Creative Commons Attribution 4.0 International
https://creativecommons.org/licenses/by/4.0/legalcode

Changed: only the signs that the panel shows are left in the font.`;

const manifestSchema = v.object({
	name: v.string(),
	version: v.string(),
	license: v.string(),
});

/**
 * The packages of which code or pictures are in a production build, by name.
 * @param root folder from which the build was run
 * @throws Error for a package whose text is missing
 */
export function bundledPackages(root: string, inputs: readonly string[]): BundledPackage[] {
	const files = inputs
		.filter((file) => file.includes('node_modules/'))
		.map((file) => path.resolve(root, file));
	return [...Map.groupBy(files, packageFolder)]
		.map(([folder, members]) => bundledPackage(folder, members))
		.sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** Why a package must not be in the extension: a sentence; `undefined` when it may. */
export function licenceProblem({ name, version, licence }: BundledPackage): string | undefined {
	if (allowed.includes(licence)) return undefined;
	return `${name} ${version} is under ${licence}, which is not one of ${allowed.join(', ')}.`;
}

function bundledPackage(folder: string, files: readonly string[]): BundledPackage {
	const json: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
	const { name, version, license } = v.parse(manifestSchema, json);
	const texts = [...foldersOf(folder, files)].flatMap(textsIn);
	const own = ownTexts[name];
	if (own !== undefined) texts.push(read(path.join(import.meta.dirname, 'licences', own)));
	if (texts.length === 0) throw new Error(`${name} ${version} comes without its licence’s text.`);
	const all = new Set([...texts, ...files.flatMap(textsInCode)]);
	return { name, version, licence: license, texts: [...all] };
}

/** `…/node_modules/NAME` or `…/node_modules/@SCOPE/NAME` of a file. */
function packageFolder(file: string): string {
	const parts = file.split(path.sep);
	const at = parts.lastIndexOf('node_modules') + 1;
	return parts.slice(0, parts[at]?.startsWith('@') === true ? at + 2 : at + 1).join(path.sep);
}

/** The package, the folders in it that hold the files, and those of their sources. */
function foldersOf(folder: string, files: readonly string[]): ReadonlySet<string> {
	const found = new Set([folder]);
	for (const file of files) {
		for (let at = path.dirname(file); at !== folder; at = path.dirname(at)) {
			found.add(at);
			found.add(path.join(folder, 'src', path.relative(folder, at)));
		}
	}
	return found;
}

function textsIn(folder: string): readonly string[] {
	if (!existsSync(folder)) return [];
	const files = globSync('{LICENSE,LICENCE,NOTICE}*', { cwd: folder }).sort();
	return files
		.map((file) => read(path.join(folder, file)))
		.map((text) => (text.startsWith('Attribution 4.0 International') ? creativeCommons : text));
}

/** Comments that hold the licence of one file. One with SPDX only repeats that of the package. */
function textsInCode(file: string): readonly string[] {
	const comments = /\.[cm]?js$/.test(file) ? (read(file).match(/\/\*[^]*?\*\//g) ?? []) : [];
	return comments
		.filter((text) => /copyright/i.test(text) && !text.includes('SPDX-License-Identifier'))
		.map((text) => text.slice(2, -2).trim());
}

function read(file: string): string {
	return readFileSync(file, 'utf8').trim();
}
