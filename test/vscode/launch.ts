#!/usr/bin/env node
// Stands in for the executable of VS Code: understands `--extensionDevelopmentPath=…`,
// `--extensionTestsPath=…` and a folder or workspace file, runs the tests in a VS Code without a
// window and ends with their code. User settings come as JSON in ZENMUX_IMAGES_USER_SETTINGS, the
// folder for VS Code's own data in ZENMUX_TEST_DATA.
import { parseArgs } from 'node:util';
import { isNoise } from './consoleNoise.ts';
import { limitProcess } from './limitProcess.ts';
import type { UserSettings } from './userSettings.ts';
import { startVSCodeServer } from './vscodeServer.ts';
import { openWorkbench, type WorkbenchOptions } from './workbench.ts';

limitProcess();
process.exitCode = await launch();

async function launch(): Promise<number> {
	const settings = JSON.parse(process.env.ZENMUX_IMAGES_USER_SETTINGS ?? '{}') as UserSettings;
	await using cleanUp = new AsyncDisposableStack();
	const dataDirectory = process.env.ZENMUX_TEST_DATA;
	const server = await startVSCodeServer({
		settings,
		development: true,
		...(dataDirectory !== undefined && { dataDirectory }),
	});
	cleanUp.defer(server.close);
	// Nobody looks at it, and drawing without a GPU takes a core.
	const viewport = { width: 800, height: 600 };
	const workbench = await openWorkbench(server, {
		...readArguments(),
		viewport,
		onConsoleLine: print,
	});
	cleanUp.defer(workbench.close);
	await workbench.page.emulateMedia({ reducedMotion: 'reduce' });
	return await workbench.exit;
}

function print(line: string): void {
	if (!isNoise(line)) console.log(line);
}

function readArguments(): WorkbenchOptions {
	const { values, positionals } = parseArgs({
		strict: false,
		allowPositionals: true,
		options: {
			extensionDevelopmentPath: { type: 'string' },
			extensionTestsPath: { type: 'string' },
		},
	});
	const { extensionDevelopmentPath: developmentPath, extensionTestsPath: testsPath } = values;
	const [opened] = positionals;
	return {
		...(typeof developmentPath === 'string' && { developmentPath }),
		...(typeof testsPath === 'string' && { testsPath }),
		...(opened !== undefined &&
			(opened.endsWith('.code-workspace') ? { workspaceFile: opened } : { folder: opened })),
	};
}
