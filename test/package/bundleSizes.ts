import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { folders } from '../vscode/folders.ts';
import { packagePath } from './buildPackage.ts';

/** How large something is that people download or that VS Code loads; KB are 1024 bytes. */
export type BundleSize = {
	readonly name: string;
	readonly kilobytes: number;
	/** The most that it may be, in KB. */
	readonly atMost: number;
};

const dist = path.join(folders.root, 'dist');

/** The sizes of what was packed last. What is loaded is counted where it is loaded first. */
export async function bundleSizes(): Promise<readonly BundleSize[]> {
	const activation = await loadedFrom('extension');
	const command = await loadedFrom('parts', activation);
	const loaded = [...activation, ...command];
	const request = await loadedFrom('zenmuxClient', loaded);
	const sdk = await loadedFrom('openai', [...loaded, ...request]);
	const further = await loadedFrom('furtherParts', loaded);
	return Promise.all([
		sizeOf('package (vsix)', [packagePath], 400),
		sizeOf('loaded at activation', activation, 60),
		sizeOf('loaded with the first command', command, 250),
		sizeOf('loaded with the first request', [...request, ...sdk], 250),
		sizeOf('loaded with the first further command', further, 250),
		sizeOf('loaded by the panel', ['panel/webview.js'], 200),
	]);
}

/** @param files from dist/ */
async function sizeOf(name: string, files: readonly string[], atMost: number): Promise<BundleSize> {
	const paths = files.map((file) => path.resolve(dist, file));
	const sizes = await Promise.all(paths.map(async (file) => (await stat(file)).size));
	return { name, kilobytes: sizes.reduce((sum, size) => sum + size, 0) / 1024, atMost };
}

/**
 * A chunk of dist/ and all that it requires at once, each time once.
 * @param name of the chunk, without the hash that follows it
 * @param before what is not counted: it is loaded already
 */
export async function loadedFrom(
	name: string,
	before: readonly string[] = [],
): Promise<readonly string[]> {
	const files = await readdir(dist);
	const file = files.find((one) => new RegExp(`^${name}(-[A-Z0-9]{8})?\\.cjs$`).test(one));
	if (file === undefined) throw new RangeError(`There is no chunk “${name}” in dist/.`);
	const found = new Set(before);
	await follow(file, found);
	return [...found].slice(before.length);
}

async function follow(file: string, found: Set<string>): Promise<void> {
	if (found.has(file)) return;
	found.add(file);
	const code = await readFile(path.join(dist, file), 'utf8');
	for (const [, required] of code.matchAll(/require\("\.\/([^"]+)"\)/g)) {
		if (required !== undefined) await follow(required, found);
	}
}
