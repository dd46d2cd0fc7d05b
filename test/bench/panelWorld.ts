import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { packagePath } from '../package/buildPackage.ts';
import { startVSCodeServer } from '../vscode/vscodeServer.ts';
import { openWorkbench } from '../vscode/workbench.ts';
import { reloadWindow } from '../vscode/workbenchPage.ts';
import { BareClient } from './bareClient.ts';
import { HeldStream } from './heldStream.ts';
import { packed } from './packed.ts';
import { Sightings } from './sightings.ts';

/** A VS Code with the packed extension and the companion beside it, and a ZenMux that waits. */
export type PanelWorld = {
	readonly page: Page;
	readonly bare: BareClient;
	readonly zenmux: HeldStream;
	readonly sightings: Sightings;
	/** For files of the bench. */
	readonly folder: string;
	/** Reloads the window, and waits until VS Code has nothing more to do. */
	readonly reload: () => Promise<void>;
};

/** Opens it; closed by what is deferred to `cleanUp`. */
export async function openPanelWorld(cleanUp: AsyncDisposableStack): Promise<PanelWorld> {
	const folder = await mkdtemp(path.join(tmpdir(), 'zenmux-images-bench-'));
	cleanUp.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
	const workspace = path.join(folder, 'workspace');
	await mkdir(workspace);
	const zenmux = new HeldStream();
	const baseUrl = await zenmux.open();
	cleanUp.defer(() => zenmux.close());
	const bare = new BareClient();
	const listener = await bare.open();
	cleanUp.defer(() => bare.close());
	const server = await startVSCodeServer({
		extensions: [packagePath, await packed('bare')],
		settings: {
			'zenmuxImages.baseUrl': baseUrl,
			'zenmuxImages.partialImages': 1,
			'workbench.hover.delay': 10 * 60_000,
		},
		env: { ZENMUX_API_KEY: 'sk-ai-v1-bench', HOME: folder, ZENMUX_BENCH_LISTENER: listener },
	});
	cleanUp.defer(server.close);
	const workbench = await openWorkbench(server, { folder: workspace });
	cleanUp.defer(workbench.close);
	const { page } = workbench;
	const sightings = await Sightings.of(page);
	await bare.ask('idle');
	const reload = async (): Promise<void> => {
		bare.expectNext();
		await reloadWindow(page);
		await bare.ask('idle');
	};
	return { page, bare, zenmux, sightings, folder, reload };
}
