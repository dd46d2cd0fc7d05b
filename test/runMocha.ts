import { globSync } from 'node:fs';
import Mocha from 'mocha';

/** How many tests passed and failed; skipped ones count as failed, so that none hides. */
export type Result = { readonly passed: number; readonly failed: number };

/**
 * Runs test files in this process.
 * @param pattern of the files, from the project's root
 * @param timeout of one test, in ms
 * @param reporter of mocha: `dot` for many quick tests, `spec` for few slow ones
 */
export async function runMocha(
	pattern: string,
	timeout: number,
	reporter: 'dot' | 'spec',
): Promise<Result> {
	const files = globSync(pattern).sort();
	if (files.length === 0) throw new Error(`No test file matches ${pattern}.`);
	const mocha = new Mocha({ ui: 'bdd', timeout, reporter, color: false });
	for (const file of files) mocha.addFile(file);
	await mocha.loadFilesAsync();
	return new Promise((resolve) => {
		const runner = mocha.run((failures) => {
			const { passes = 0, pending = 0 } = runner.stats ?? {};
			resolve({ passed: passes, failed: failures + pending });
			mocha.dispose();
		});
	});
}
