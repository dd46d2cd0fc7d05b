import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { packagePath } from '../package/buildPackage.ts';
import { tellOnScreen } from '../vscode/onScreen.ts';
import { startVSCodeServer, type VSCodeServer } from '../vscode/vscodeServer.ts';
import { openWorkbench, type Workbench } from '../vscode/workbench.ts';
import { screenshot, studioFrame } from '../vscode/workbenchPage.ts';
import { controlClient, type ControlClient } from '../zenmux-server/controlClient.ts';
import { startZenMuxServer, type ZenMuxServer } from '../zenmux-server/zenmuxServer.ts';
import { writePictures } from './pictures.ts';

/** One VS Code with the packed extension installed, as a user has it, for all UI tests. */
export type UiWorld = {
	readonly page: Page;
	readonly studio: FrameLocator;
	readonly vscode: VSCodeServer;
	readonly server: ZenMuxServer;
	readonly zenmux: ControlClient;
	/** The workspace folder. */
	readonly folder: string;
	/** The home folder of that VS Code. */
	readonly home: string;
};

let world: UiWorld | undefined;
const closers: (() => Promise<unknown>)[] = [];

/** What stands in fox.md; the other files of the workspace at first are pictures. */
export const firstPrompt = 'A red fox in the snow at dawn';

/** The world of this run; there only while tests run. */
export function uiWorld(): UiWorld {
	if (world === undefined) throw new Error('The UI world begins with the first test.');
	return world;
}

before(async function () {
	this.timeout(120_000);
	const server = await startZenMuxServer();
	closers.push(() => server.close());
	const parent = await mkdtemp(path.join(tmpdir(), 'zenmux-images-ui-'));
	closers.push(() => rm(parent, { recursive: true, force: true }));
	const [folder, home] = [path.join(parent, 'website'), path.join(parent, 'home')];
	for (const made of [folder, home]) await mkdir(made);
	await writeFile(path.join(folder, 'fox.md'), firstPrompt);
	await writePictures(folder);
	const vscode = await startVSCodeServer({
		extensions: [packagePath],
		settings: {
			'zenmuxImages.baseUrl': server.url,
			'workbench.colorTheme': 'Dark Modern',
			// An editor that opens would change what is selected in the Explorer, at its own time.
			'explorer.autoReveal': false,
			// VS Code gives a webview the focus a while after it was asked to.
			'workbench.quickOpen.closeOnFocusLost': false,
			// The hover on a tab would lie over the panel, where the pointer has not come to yet.
			'workbench.hover.delay': 10 * 60_000,
		},
		env: { ZENMUX_API_KEY: undefined, HOME: home },
	});
	closers.push(() => vscode.close());
	const workbench: Workbench = await openWorkbench(vscode, { folder });
	closers.push(() => workbench.close());
	const { page } = workbench;
	const zenmux = controlClient(server.control);
	world = { page, studio: studioFrame(page), vscode, server, zenmux, folder, home };
});

/** What was on screen when a test failed says more than its message. */
afterEach(async function () {
	const test = this.currentTest;
	if (world === undefined || test?.state !== 'failed') return;
	if (test.err !== undefined) await tellOnScreen(world.page, test.err);
	await screenshot(world.page, `failed ${test.title.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()}`);
});

after(async () => {
	for (const close of closers.reverse()) await close();
});
