import { globSync } from 'node:fs';
import Mocha from 'mocha';
import { runLoaded, type Result } from './result.ts';

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
	try {
		return await runLoaded(mocha);
	} finally {
		mocha.dispose();
	}
}
