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
};

const codeServerVersion = '4.139.1';
const logWriter = path.join(import.meta.dirname, 'logWriter.cjs');
const loggerModule = path.join('node_modules', '@vscode', 'spdlog', 'index.js');

/**
 * Gives the VS Code that the tests run in: the one inside the npm package `code-server`. It is
 * installed from the npm registry when this machine does not have it yet (about 30 s, 1 GB).
 */
export async function provideVSCode(): Promise<VSCodeInstallation> {
	const folder = path.join(folders.cache, `code-server-${codeServerVersion}`);
	if (!existsSync(folder)) await install(folder);
	return readInstallation(folder);
}

/** Installs beside the folder and renames at the end, so that half an installation is never used. */
async function install(folder: string): Promise<void> {
	console.log(`Installing VS Code (code-server ${codeServerVersion}) into ${folder} …`);
	await mkdir(folders.cache, { recursive: true });
	const unfinished = await mkdtemp(`${folder}-unfinished-`);
	try {
		await writeFile(path.join(unfinished, 'package.json'), '{"private":true}');
		await npmInstall(unfinished, [`code-server@${codeServerVersion}`]);
		await npmInstall(vscodeFolder(unfinished), ['--omit=dev']);
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

/** Native modules stay unbuilt, which needs a compiler; logWriter.cjs replaces the one that counts. */
async function npmInstall(cwd: string, npmArguments: readonly string[]): Promise<void> {
	const node = path.dirname(process.execPath);
	const env = { ...process.env, PATH: `${node}${path.delimiter}${process.env.PATH ?? ''}` };
	const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
	await runProgram('npm', ['install', '--ignore-scripts', ...quiet, ...npmArguments], { cwd, env });
}

async function readInstallation(folder: string): Promise<VSCodeInstallation> {
	const vscode = vscodeFolder(folder);
	const text = await readFile(path.join(vscode, 'package.json'), 'utf8');
	const { version } = JSON.parse(text) as { readonly version: string };
	const serverMain = path.join(vscode, 'out', 'server-main.js');
	return { version, serverMain, node: process.execPath };
}

function vscodeFolder(folder: string): string {
	return path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}
