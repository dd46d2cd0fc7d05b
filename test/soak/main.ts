// `npm run soak`: 500 pictures of every good and bad ending, 20 at a time, in a real VS Code against
// the local test server. Takes ten minutes on two cores. The last line says how they ended and what
// memory the extension host took; the code is 1 when a job ended otherwise than it must, a file is
// wrong, or memory grew.
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { buildPackage } from '../package/buildPackage.ts';
import { isNoise } from '../vscode/consoleNoise.ts';
import { folders } from '../vscode/folders.ts';
import { bundleHostSuite } from '../vscode/hostBundle.ts';
import { startVSCodeServer } from '../vscode/vscodeServer.ts';
import { openWorkbench, type Workbench } from '../vscode/workbench.ts';
import { startZenMuxServer } from '../zenmux-server/zenmuxServer.ts';
import { soakReportSchema, soakSummary } from './soakReport.ts';

await buildPackage();
const folder = await mkdtemp(path.join(tmpdir(), 'zenmux-images-soak-'));
const report = path.join(folder, 'report.json');
try {
	process.exitCode = await soak();
	console.log(soakSummary(v.parse(soakReportSchema, JSON.parse(await readFile(report, 'utf8')))));
} finally {
	await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** @returns 0 when all is as it must be, else 1 */
async function soak(): Promise<number> {
	await using cleanUp = new AsyncDisposableStack();
	const zenmux = await startZenMuxServer();
	cleanUp.defer(() => zenmux.close());
	const server = await startVSCodeServer({
		development: true,
		dataDirectory: path.join(folder, 'data'),
		settings: { 'zenmuxImages.baseUrl': zenmux.url },
		env: {
			ZENMUX_API_KEY: zenmux.key,
			ZENMUX_TEST_CONTROL: zenmux.control,
			ZENMUX_TEST_DATA: path.join(folder, 'data'),
			ZENMUX_SOAK_REPORT: report,
		},
	});
	cleanUp.defer(server.close);
	const workspace = path.join(folder, 'workspace');
	await mkdir(workspace);
	const workbench = await openWorkbench(server, {
		folder: workspace,
		developmentPath: folders.root,
		testsPath: await bundleHostSuite('test/soak/*.test.ts'),
		viewport: { width: 800, height: 600 },
		onConsoleLine: (line) => {
			if (!isNoise(line)) console.log(line);
		},
	});
	cleanUp.defer(workbench.close);
	// Drawing the progress of twenty pictures without a GPU takes a core.
	await workbench.page.emulateMedia({ reducedMotion: 'reduce' });
	const before = await windowHeap(workbench);
	const code = await workbench.exit;
	console.log(`Heap of the window: ${before} MiB at start, ${await windowHeap(workbench)} end`);
	return code;
}

/** What VS Code's window and the panel in it hold, in MiB, without what nobody needs. */
async function windowHeap({ page }: Workbench): Promise<string> {
	const session = await page.context().newCDPSession(page);
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	await session.detach();
	return (usedSize / 2 ** 20).toFixed(0);
}
