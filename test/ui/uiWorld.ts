import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { packagePath } from '../package/buildPackage.ts';
import { colorTheme } from '../vscode/colorTheme.ts';
import { tellOnScreen } from '../vscode/onScreen.ts';
import {
	startVSCodeServer,
	type VSCodeServer,
	type VSCodeServerOptions,
} from '../vscode/vscodeServer.ts';
import { openWorkbench } from '../vscode/workbench.ts';
import { screenshot, studioFrame } from '../vscode/workbenchPage.ts';
import { controlClient, type ControlClient } from '../zenmux-server/controlClient.ts';
import { startZenMuxServer, type ZenMuxServer } from '../zenmux-server/zenmuxServer.ts';
import { writePictures } from './pictures.ts';
import { watchPolicy } from './policyViolations.ts';

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

/** What a world has beyond that of most tests. */
export type Furniture = Pick<
	VSCodeServerOptions,
	'extensions' | 'env' | 'logLevel' | 'settings'
> & {
	/** What VS Code opens instead of the folder. */
	readonly workspaceFile?: string;
};

let world: UiWorld | undefined;
let furnish: ((folder: string) => Promise<Furniture>) | undefined;
const closers: (() => Promise<unknown>)[] = [];

/** What stands in fox.md; the other files of the workspace at first are pictures. */
export const firstPrompt = 'A red fox in the snow at dawn';

/** The world of this run; there only while tests run. */
export function uiWorld(): UiWorld {
	if (world === undefined) throw new Error('The UI world begins with the first test.');
	return world;
}

/** Gives the world of this run more; for tests in a process of their own, while their file is loaded. */
export function furnishWorld(prepare: (folder: string) => Promise<Furniture>): void {
	furnish = prepare;
}

/**
 * Closes VS Code, ends all its processes, and opens it again, with the same data at the same address.
 * @param meanwhile is waited for when its page is closed, before its processes end
 */
export async function restartVSCode(meanwhile?: () => Promise<void>): Promise<void> {
	const { page, vscode } = uiWorld();
	const address = page.url();
	// Its context stays: there VS Code in a browser keeps what it keeps on the disk elsewhere.
	await page.goto('about:blank');
	await meanwhile?.();
	await vscode.restart();
	await page.goto(address);
	await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
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
	const {
		extensions = [],
		env,
		settings,
		logLevel,
		workspaceFile,
	} = (await furnish?.(folder)) ?? {};
	const vscode = await startVSCodeServer({
		extensions: [packagePath, ...extensions],
		settings: {
			'zenmuxImages.baseUrl': server.url,
			...(await colorTheme('Dark Modern')),
			// An editor that opens would change what is selected in the Explorer, at its own time.
			'explorer.autoReveal': false,
			// VS Code gives a webview the focus a while after it was asked to.
			'workbench.quickOpen.closeOnFocusLost': false,
			// The hover on a tab would lie over the panel, where the pointer has not come to yet.
			'workbench.hover.delay': 10 * 60_000,
			...settings,
		},
		env: { ZENMUX_API_KEY: undefined, HOME: home, ...env },
		...(logLevel !== undefined && { logLevel }),
	});
	closers.push(() => vscode.close());
	const opened = workspaceFile === undefined ? { folder } : { workspaceFile };
	const workbench = await openWorkbench(vscode, { ...opened, logLevel });
	closers.push(() => workbench.close());
	const { page } = workbench;
	watchPolicy(page);
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
