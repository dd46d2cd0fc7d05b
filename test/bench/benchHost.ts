import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runHostTests } from '../vscode/runHostTests.ts';
import type { Measured } from './row.ts';
import { startAnswerServer } from './startAnswerServer.ts';

/** What is measured inside a real extension host; see `host/`. */
export async function benchHost(): Promise<readonly Measured[]> {
	await using cleanUp = new AsyncDisposableStack();
	const folder = await mkdtemp(path.join(tmpdir(), 'zenmux-bench-'));
	cleanUp.defer(() => rm(folder, { recursive: true }));
	const server = await startAnswerServer();
	cleanUp.defer(server.close);
	const report = path.join(folder, 'report.json');
	const workspace = await mkdtemp(path.join(folder, 'workspace-'));
	const { failed } = await runHostTests({
		isDesktop: false,
		tests: 'test/bench/host/*.test.ts',
		workspace,
		settings: { 'zenmuxImages.baseUrl': server.url },
		env: {
			ZENMUX_API_KEY: 'sk-ai-v1-bench',
			ZENMUX_BENCH_URL: server.url,
			ZENMUX_BENCH_REPORT: report,
			ZENMUX_BENCH_FOLDER: import.meta.dirname,
		},
	});
	if (failed > 0) throw new Error('Something could not be measured in the extension host.');
	return JSON.parse(await readFile(report, 'utf8')) as Measured[];
}
