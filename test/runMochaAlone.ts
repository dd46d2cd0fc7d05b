// `node test/runMochaAlone.ts PATTERN TIMEOUT REPORTER`: tests in a process of their own; the last
// line is the result. UI tests have a VS Code of their own there: tests that share one share what
// the ones before have opened. Unit tests would hold up the test server that runs in this process.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runMocha, type Result } from './runMocha.ts';

/** Runs test files in a process of their own, as `runMocha` does in this one; prints at the end. */
export function runMochaAlone(
	pattern: string,
	timeout = 60_000,
	reporter: 'dot' | 'spec' = 'spec',
): Promise<Result> {
	return new Promise((resolve, reject) => {
		const child = spawn(
			process.execPath,
			[fileURLToPath(import.meta.url), pattern, String(timeout), reporter],
			{
				stdio: ['ignore', 'pipe', 'inherit'],
			},
		);
		let output = '';
		child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
		child.on('error', reject);
		child.on('close', () => {
			process.stdout.write(`\n── ${pattern}\n${output}`);
			const line = output.trimEnd().split('\n').at(-1) ?? '';
			const counts = /^(\d+) passed, (\d+) failed$/.exec(line);
			resolve(
				counts === null
					? { passed: 0, failed: 1 }
					: { passed: Number(counts[1]), failed: Number(counts[2]) },
			);
		});
	});
}

if (import.meta.main) {
	const [pattern = '', timeout, reporter] = process.argv.slice(2);
	const { passed, failed } = await runMocha(
		pattern,
		Number(timeout),
		reporter === 'dot' ? 'dot' : 'spec',
	);
	console.log(`${passed} passed, ${failed} failed`);
}
