import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { packagePath } from '../package/buildPackage.ts';
import { startVSCodeServer } from '../vscode/vscodeServer.ts';
import { openWorkbench } from '../vscode/workbench.ts';
import { reloadWindow, runCommand } from '../vscode/workbenchPage.ts';
import { packed } from './packed.ts';
import { figureOf } from './rounds.ts';
import type { Measured } from './row.ts';
import empty from './empty/package.json' with { type: 'json' };

const rounds = { cold: 3, warm: 7 };
const limit = 60_000;
/** How long it took in one window to load and call `activate`, in ms, as VS Code says. */
type Activations = Readonly<Record<'floor' | 'ours', number>>;

/** Tall enough for the list of all extensions that run. */
const viewport = { width: 1280, height: 2400 };

/**
 * What VS Code says that activation took: the first window of a VS Code that has just started, and
 * windows after it, beside an extension that does nothing.
 */
export async function benchActivation(): Promise<readonly Measured[]> {
	await using cleanUp = new AsyncDisposableStack();
	const folder = await mkdtemp(path.join(tmpdir(), 'zenmux-images-bench-'));
	cleanUp.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
	const server = await startVSCodeServer({
		extensions: [packagePath, await packed('empty')],
		env: { ZENMUX_API_KEY: undefined, HOME: folder },
	});
	cleanUp.defer(server.close);
	const workbench = await openWorkbench(server, { folder, viewport });
	cleanUp.defer(workbench.close);
	const { page } = workbench;
	const address = page.url();
	const cold = [await activations(page)];
	const warm: Activations[] = [];
	for (let round = 0; round < rounds.warm; round++) {
		await reloadWindow(page);
		warm.push(await activations(page));
	}
	for (let round = 1; round < rounds.cold; round++) {
		await page.goto('about:blank');
		await server.restart();
		await page.goto(address);
		cold.push(await activations(page));
	}
	return [measured('cold', cold), measured('warm', warm)];
}

/** In windows that open one after the other the times differ a lot; within one, both wait alike. */
function measured(start: keyof typeof rounds, windows: readonly Activations[]): Measured {
	return {
		row: `activation above an empty extension’s, ${start}`,
		unit: 'ms',
		peers: {
			empty: figureOf(windows.map(({ floor }) => floor)),
			whole: figureOf(windows.map(({ ours }) => ours)),
		},
		ours: figureOf(windows.map(({ floor, ours }) => ours - floor)),
		goal: { atMost: 5 },
	};
}

/** Reads them from VS Code's list of what runs, which fills while extensions are activated. */
async function activations(page: Page): Promise<Activations> {
	await page.locator('.monaco-workbench').waitFor({ timeout: limit });
	await runCommand(page, 'Developer: Show Running Extensions');
	const read = async (name: string): Promise<number> => {
		const title = page.getByText(name, { exact: true });
		const row = page.locator('.runtime-extensions-editor .extension').filter({ has: title });
		const time = row.locator('.activation-time').getByText(/Activation: \d+ms/);
		const text = await time.innerText({ timeout: limit });
		return Number(/\d+/.exec(text)?.[0]);
	};
	return { ours: await read('ZenMux Images'), floor: await read(empty.displayName) };
}
