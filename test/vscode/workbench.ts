import { format } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { createDeferred } from './deferred.ts';
import type { VSCodeServer } from './vscodeServer.ts';

/** A workbench of VS Code, open in a page of a browser. */
export type Workbench = {
	readonly page: Page;
	/**
	 * The code with which the test suite at `testsPath` ended: 0 or 1. Rejects when the page goes
	 * away before. Nothing ever settles it in a workbench without tests but closing.
	 */
	readonly exit: Promise<number>;
	/** What the workbench and its extension host wrote to the console, one entry a call. */
	readonly consoleLines: readonly string[];
	/** Closes the page and, unless it was given, the browser. */
	readonly close: () => Promise<void>;
};

/** What a workbench opens; each part may be left out. Paths are absolute. */
export type WorkbenchOptions = {
	readonly folder?: string;
	readonly workspaceFile?: string;
	/** An extension to load from its folder; heeded by a server with `development`. */
	readonly developmentPath?: string;
	/** A CommonJS module whose `run()` the extension host calls; heeded likewise. */
	readonly testsPath?: string;
	/** How much it logs, and its extension host. Default: as usual. */
	readonly logLevel?: 'trace' | undefined;
	/** In CSS pixels. Default: 1280 × 800. */
	readonly viewport?: { readonly width: number; readonly height: number };
	/** Default: a new one, which `close` ends. */
	readonly browser?: Browser;
	/** Called for each console line as it comes. */
	readonly onConsoleLine?: (line: string) => void;
};

const openLimit = 60_000;
const servers = new WeakMap<Page, VSCodeServer>();

/** Opens a workbench and waits until it is drawn. */
export async function openWorkbench(
	server: VSCodeServer,
	options: WorkbenchOptions = {},
): Promise<Workbench> {
	const browser = options.browser ?? (await launchBrowser());
	const context = await browser.newContext({
		viewport: options.viewport ?? { width: 1280, height: 800 },
	});
	const close = async (): Promise<void> => {
		await context.close();
		if (options.browser === undefined) await browser.close();
	};
	try {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const page = await context.newPage();
		servers.set(page, server);
		const automation = await exposeAutomation(page, options.onConsoleLine);
		await page.goto(addressOf(server.url, options));
		await page.locator('.monaco-workbench').waitFor({ timeout: openLimit });
		return { page, ...automation, close };
	} catch (error) {
		await close();
		throw error;
	}
}

/** Gives the server of a page that `openWorkbench` opened. Throws for any other page. */
export function serverOf(page: Page): VSCodeServer {
	const server = servers.get(page);
	if (server === undefined) throw new Error('This page was not opened by openWorkbench.');
	return server;
}

/** Gives the page the functions through which VS Code reports to whoever drives it. */
async function exposeAutomation(
	page: Page,
	onConsoleLine: WorkbenchOptions['onConsoleLine'],
): Promise<Pick<Workbench, 'exit' | 'consoleLines'>> {
	const consoleLines: string[] = [];
	const { promise: exit, resolve, reject } = createDeferred<number>();
	page.once('close', () => reject(new Error('VS Code’s page was closed before its tests ended.')));
	page.once('crash', () => reject(new Error('VS Code’s page crashed.')));
	await page.exposeFunction('codeAutomationExit', resolve);
	await page.exposeFunction('codeAutomationLog', (_type: string, values: readonly unknown[]) => {
		const line = describeValues(values);
		consoleLines.push(line);
		onConsoleLine?.(line);
	});
	return { exit, consoleLines };
}

/** As console.log would: the first text may be a pattern for the others. */
function describeValues(values: readonly unknown[]): string {
	return format(...values);
}

function addressOf(serverUrl: string, options: WorkbenchOptions): string {
	const address = new URL(serverUrl);
	const remote = (file: string): string => `vscode-remote://${address.host}${file}`;
	const payload: [string, string][] = [];
	if (options.developmentPath !== undefined) {
		payload.push(['extensionDevelopmentPath', remote(options.developmentPath)]);
	}
	if (options.testsPath !== undefined) {
		payload.push(['extensionTestsPath', remote(options.testsPath)]);
	}
	if (options.logLevel !== undefined) payload.push(['logLevel', options.logLevel]);
	if (options.workspaceFile !== undefined) {
		address.searchParams.set('workspace', options.workspaceFile);
	} else if (options.folder !== undefined) {
		address.searchParams.set('folder', options.folder);
	} else {
		address.searchParams.set('ew', 'true');
	}
	if (payload.length > 0) address.searchParams.set('payload', JSON.stringify(payload));
	return address.href;
}
