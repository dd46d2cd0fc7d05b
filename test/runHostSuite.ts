import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Result } from './result.ts';
import { runHostTests } from './vscode/runHostTests.ts';
import { startZenMuxServer } from './zenmux-server/zenmuxServer.ts';

/** Runs test/host inside a real VS Code, against the test server, in a workspace of its own. */
export async function runHostSuite({ isDesktop }: { isDesktop: boolean }): Promise<Result> {
	const zenmux = await startZenMuxServer();
	const workspace = await mkdtemp(path.join(tmpdir(), 'zenmux-images-host-'));
	try {
		return await runHostTests({
			isDesktop,
			workspace,
			settings: { 'zenmuxImages.baseUrl': zenmux.url },
			env: { ZENMUX_API_KEY: zenmux.key, ZENMUX_TEST_CONTROL: zenmux.control },
		});
	} finally {
		await rm(workspace, { recursive: true, force: true });
		await zenmux.close();
	}
}
