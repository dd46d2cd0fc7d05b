// `node test/runMochaAlone.ts PATTERN TIMEOUT REPORTER`: tests in a process of their own. UI tests
// have a VS Code of their own there: tests that share one share what the ones before have opened.
// Unit tests would hold up the test server that runs in the process of `npm test`.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { oneFailed, resultSchema, type Result } from './result.ts';
import { runMocha } from './runMocha.ts';
import { limitProcess } from './vscode/limitProcess.ts';

/** Runs test files in a process of their own, as `runMocha` does in this one; prints at the end. */
export function runMochaAlone(
	pattern: string,
	timeout = 60_000,
	reporter: 'dot' | 'spec' = 'spec',
): Promise<Result> {
	return new Promise((resolve, reject) => {
		const child = fork(fileURLToPath(import.meta.url), [pattern, String(timeout), reporter], {
			stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
		});
		let output = '';
		let result: Result | undefined;
		child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
		child.on('message', (message) => (result = v.parse(resultSchema, message)));
		child.on('error', reject);
		child.on('close', (code) => {
			process.stdout.write(`\n── ${pattern}\n${output}`);
			resolve(result ?? oneFailed(`The tests ended with code ${code}, and left no result.`));
		});
	});
}

if (import.meta.main) {
	limitProcess();
	const [pattern = '', timeout, reporter] = process.argv.slice(2);
	const result = await runMocha(pattern, Number(timeout), reporter === 'dot' ? 'dot' : 'spec');
	console.log(`${result.passed} passed, ${result.failed} failed`);
	process.exitCode = result.failed === 0 ? 0 : 1;
	// What a failed hook left open (a browser, a server) would keep this process alive for ever.
	if (process.send === undefined) process.exit();
	process.send(result, () => process.exit());
}
