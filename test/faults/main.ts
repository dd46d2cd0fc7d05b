// `npm run test:faults`: everything that can go wrong between a prompt and its file, in a real VS
// Code against the local test server. Prints a table, one line a fault, and `survived N of N`.
// `--only host` runs what needs no window, `--only ui` the rest.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildPackage } from '../package/buildPackage.ts';
import type { Result } from '../result.ts';
import { runHostSuite } from '../runHostSuite.ts';
import { runMochaAlone } from '../runMochaAlone.ts';
import { provideBrowser } from '../vscode/browser.ts';
import { provideVSCode } from '../vscode/vscodeInstallation.ts';
import { faultTable, readFaultReport } from './faultReport.ts';

const { values } = parseArgs({ options: { only: { type: 'string' } } });

const suites: Readonly<Record<string, () => Promise<Result>>> = {
	host: () => runHostSuite({ isDesktop: false, tests: 'test/faults/host/*.test.ts' }),
	ui: () => runMochaAlone('test/faults/ui/*.test.ts', 120_000),
};

await provideBrowser();
await provideVSCode();
await buildPackage();

const folder = await mkdtemp(path.join(tmpdir(), 'zenmux-images-faults-'));
try {
	const file = path.join(folder, 'report');
	await writeFile(file, '');
	process.env.ZENMUX_FAULTS_REPORT = file;
	const failures: string[] = [];
	for (const [name, run] of Object.entries(suites)) {
		if (values.only === undefined || values.only === name) failures.push(...(await run()).failures);
	}
	const report = readFaultReport(file);
	for (const failure of failures) console.log(`\n✖ ${failure}`);
	console.log(`\n${faultTable(report)}`);
	const isAllSurvived = report.lines.filter((line) => line.isSurvived).length === report.planned;
	process.exitCode = failures.length === 0 && isAllSurvived && report.planned > 0 ? 0 : 1;
} finally {
	await rm(folder, { recursive: true, force: true });
}
