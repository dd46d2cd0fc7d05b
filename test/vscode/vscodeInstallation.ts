import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { folders } from './folders.ts';
import { runProgram } from './runProgram.ts';

/** A VS Code server with its workbench, ready to be started. */
export type VSCodeInstallation = {
	/** The version of VS Code, such as `1.139.1`. */
	readonly version: string;
	/** The module that starts the server. */
	readonly serverMain: string;
	/** The Node that runs it. */
	readonly node: string;
	/** The names of its own color themes, as in `workbench.colorTheme`. */
	readonly colorThemes: readonly string[];
};

/** A version of the npm package `code-server`: 4.139.1 holds VS Code 1.139. */
type Release = {
	readonly codeServer: string;
	/** The version of Node it needs. Default: the Node that runs this. */
	readonly node?: string;
	/** Packages to install over those that this VS Code names, as `name@version`. */
	readonly replacements?: readonly string[];
};

/**
 * The releases that the tests run in. `oldest` is what `engines.vscode` in package.json promises, on
 * its own Node: on 24 its extension host stands still as soon as an extension is an ES module. The
 * ripgrep it names would load its program, which finds files, from GitHub; this one has it inside.
 */
export const releases = {
	newest: { codeServer: '4.139.1' },
	oldest: { codeServer: '4.103.2', node: '22.17.0', replacements: ['@vscode/ripgrep@1.18.0'] },
} satisfies Readonly<Record<string, Release>>;

type ThemeManifest = {
	readonly contributes: { readonly themes: readonly { readonly id: string }[] };
};

const whichRelease = 'ZENMUX_TEST_VSCODE';
/** Native modules stay unbuilt, which needs a compiler; logWriter.cjs replaces the one that counts. */
const withoutScripts = '--ignore-scripts';
const logWriter = path.join(import.meta.dirname, 'logWriter.cjs');
const loggerModule = path.join('node_modules', '@vscode', 'spdlog', 'index.js');

/** From now on this process, and each that it starts, runs its tests in the oldest VS Code. */
export function chooseOldestVSCode(): void {
	process.env[whichRelease] = 'oldest';
}

/**
 * Gives the VS Code that the tests run in: the one inside the npm package `code-server`. It is
 * installed from the npm registry when this machine does not have it yet (about 30 s, 1 GB).
 */
export async function provideVSCode(): Promise<VSCodeInstallation> {
	const release: Release = releases[process.env[whichRelease] === 'oldest' ? 'oldest' : 'newest'];
	const folder = path.join(folders.cache, `code-server-${release.codeServer}`);
	if (!existsSync(folder)) await install(release, folder);
	return readInstallation(release, folder);
}

/** Installs beside the folder and renames at the end, so that half an installation is never used. */
async function install(release: Release, folder: string): Promise<void> {
	const { codeServer, node, replacements = [] } = release;
	console.log(`Installing VS Code (code-server ${codeServer}) into ${folder} …`);
	await mkdir(folders.cache, { recursive: true });
	const unfinished = await mkdtemp(`${folder}-unfinished-`);
	try {
		await writeFile(path.join(unfinished, 'package.json'), '{"private":true}');
		if (node !== undefined) await npmInstall(unfinished, [`node@${node}`]);
		await npmInstall(unfinished, [`code-server@${codeServer}`, withoutScripts]);
		await npmInstall(vscodeFolder(unfinished), ['--omit=dev', withoutScripts, ...replacements]);
		await copyFile(logWriter, path.join(vscodeFolder(unfinished), loggerModule));
		await rename(unfinished, folder);
	} catch (error) {
		if (existsSync(folder)) return;
		throw new Error(
			'VS Code could not be installed. Check that this machine reaches the npm registry and has 1 GB free, then run this again.',
			{ cause: error },
		);
	} finally {
		await rm(unfinished, { recursive: true, force: true });
	}
}

async function npmInstall(cwd: string, npmArguments: readonly string[]): Promise<void> {
	const node = path.dirname(process.execPath);
	const env = { ...process.env, PATH: `${node}${path.delimiter}${process.env.PATH ?? ''}` };
	const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
	await runProgram('npm', ['install', ...quiet, ...npmArguments], { cwd, env });
}

async function readInstallation(release: Release, folder: string): Promise<VSCodeInstallation> {
	const vscode = vscodeFolder(folder);
	const { version } = (await readJson(vscode, 'package.json')) as { readonly version: string };
	const serverMain = path.join(vscode, 'out', 'server-main.js');
	const node = release.node === undefined ? process.execPath : nodeOf(folder);
	return { version, serverMain, node, colorThemes: await readThemes(vscode) };
}

async function readThemes(vscode: string): Promise<readonly string[]> {
	const file = path.join('extensions', 'theme-defaults', 'package.json');
	const { contributes } = (await readJson(vscode, file)) as ThemeManifest;
	return contributes.themes.map(({ id }) => id);
}

async function readJson(folder: string, file: string): Promise<unknown> {
	return JSON.parse(await readFile(path.join(folder, file), 'utf8'));
}

function vscodeFolder(folder: string): string {
	return path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

function nodeOf(folder: string): string {
	const suffix = process.platform === 'win32' ? '.exe' : '';
	return path.join(folder, 'node_modules', 'node', 'bin', `node${suffix}`);
}
