import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import * as v from 'valibot';
import { oneFailed, resultSchema, type Result } from '../result.ts';
import { folders } from './folders.ts';
import { bundleHostSuite } from './hostBundle.ts';
import { quietSettings, type UserSettings } from './userSettings.ts';

/** How the suite in the extension host runs. */
export type HostTestOptions = {
	/** In desktop VS Code, which is downloaded; else in the VS Code server and without a window. */
	readonly isDesktop: boolean;
	/** Of the test files, from the project's root. */
	readonly tests: string;
	/** Environment of the extension host, over that of this process. */
	readonly env: Readonly<Record<string, string>>;
	/** User settings, over the quiet ones of userSettings.ts. */
	readonly settings: UserSettings;
	/** Absolute path of the folder or `.code-workspace` file to open. */
	readonly workspace: string;
};

/**
 * Bundles the tests and runs them in a real VS Code with this extension (built before: `dist/`).
 * ZENMUX_TEST_DATA tells them where that VS Code keeps its data.
 * A suite that crashes or leaves no result counts as one failed test, and a sentence says so.
 */
export async function runHostTests(options: HostTestOptions): Promise<Result> {
	const extensionTestsPath = await bundleHostSuite(options.tests);
	const temporary = await mkdtemp(path.join(tmpdir(), 'host-tests-'));
	const resultFile = path.join(temporary, 'result.json');
	const data = path.join(temporary, 'data');
	const { launchArgs, ...executable } = options.isDesktop
		? await desktop(options, data)
		: server(options);
	try {
		await runTests({
			...executable,
			extensionDevelopmentPath: folders.root,
			extensionTestsPath,
			launchArgs,
			extensionTestsEnv: {
				...options.env,
				ZENMUX_TEST_DATA: data,
				ZENMUX_IMAGES_HOST_RESULT: resultFile,
				ZENMUX_IMAGES_USER_SETTINGS: JSON.stringify(options.settings),
			},
		});
		return await readResult(resultFile, 'VS Code ended well');
	} catch (error) {
		if (!(error instanceof TestRunFailedError)) throw error;
		const result = await readResult(resultFile, error.message);
		if (result.failed > 0) return result;
		return { ...result, failed: 1, failures: [error.message] };
	} finally {
		await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
	}
}

type Executable = { readonly vscodeExecutablePath?: string; readonly launchArgs: string[] };

function server(options: HostTestOptions): Executable {
	const vscodeExecutablePath = path.join(import.meta.dirname, 'launch.ts');
	return { vscodeExecutablePath, launchArgs: [options.workspace] };
}

async function desktop(options: HostTestOptions, userData: string): Promise<Executable> {
	const settings = { ...quietSettings, ...options.settings };
	await mkdir(path.join(userData, 'User'), { recursive: true });
	await writeFile(path.join(userData, 'User', 'settings.json'), JSON.stringify(settings));
	return { launchArgs: [options.workspace, `--user-data-dir=${userData}`, '--disable-extensions'] };
}

async function readResult(resultFile: string, ending: string): Promise<Result> {
	try {
		return v.parse(resultSchema, JSON.parse(await readFile(resultFile, 'utf8')));
	} catch {
		const sentence = `The suite in the extension host left no result: ${ending}. See above for why.`;
		console.error(sentence);
		return oneFailed(sentence);
	}
}
