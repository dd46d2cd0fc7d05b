import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Result } from './result.ts';
import { runHostTests } from './vscode/runHostTests.ts';
import { startZenMuxServer } from './zenmux-server/zenmuxServer.ts';

type Suite = { readonly isDesktop: boolean; readonly tests: string };

/**
 * Runs tests inside a real VS Code, against the test server, in a workspace of its own.
 * @param tests pattern of the files, from the project's root
 */
export async function runHostSuite({ isDesktop, tests }: Suite): Promise<Result> {
	const zenmux = await startZenMuxServer();
	const workspace = await mkdtemp(path.join(tmpdir(), 'zenmux-images-host-'));
	try {
		return await runHostTests({
			isDesktop,
			tests,
			workspace,
			settings: { 'zenmuxImages.baseUrl': zenmux.url },
			env: { ZENMUX_API_KEY: zenmux.key, ZENMUX_TEST_CONTROL: zenmux.control },
		});
	} finally {
		await rm(workspace, { recursive: true, force: true });
		await zenmux.close();
	}
}
