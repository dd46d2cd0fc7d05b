// `npm test`: all checks and all suites, two at a time. What a suite says comes when it has ended,
// what a check or the host suite says as it comes. At the end stands again all that failed, and in
// the last line `N passed, N failed`.
// `--only unit,ui` runs some of them; with `--desktop` the host suite runs in a downloaded VS Code.
// `--oldest` runs what needs a VS Code, in the oldest one that `engines.vscode` promises.
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { oneFailed, onePassed, type Result } from './result.ts';
import { runMochaAlone } from './runMochaAlone.ts';
import { provideBrowser } from './vscode/browser.ts';
import { buildPackage } from './package/buildPackage.ts';
import { chooseOldestVSCode, provideVSCode } from './vscode/vscodeInstallation.ts';
import { runHostSuite } from './runHostSuite.ts';

const { values } = parseArgs({
	options: {
		only: { type: 'string' },
		desktop: { type: 'boolean', default: false },
		oldest: { type: 'boolean', default: false },
	},
});
if (values.oldest) chooseOldestVSCode();

type Step = {
	readonly name: string;
	readonly run: () => Promise<Result>;
	/** What has nothing to do with the version of VS Code runs with the newest only. */
	readonly needsVSCode: boolean;
};

/** What all others need: these do not begin when one fails. */
const first: readonly Step[] = [
	inVSCode('provision', provision),
	inVSCode('package', packageExtension),
];
/** The longest first: each of two takes the next one when it is done. Most of them wait a lot. */
const others: readonly Step[] = [
	inVSCode('host', hostSuite),
	check('lint', 'npm', 'run', '--silent', 'lint'),
	inVSCode('history', () => runMochaAlone('test/ui/9*.test.ts')),
	inVSCode('edit', () => runMochaAlone('test/ui/[5-7]*.test.ts')),
	inVSCode('ui', () => runMochaAlone('test/ui/[0-4]*.test.ts')),
	{
		name: 'unit',
		run: () => runMochaAlone('test/unit/**/*.test.ts', 10_000, 'dot'),
		needsVSCode: false,
	},
	inVSCode('studio', () => runMochaAlone('test/ui/8*.test.ts')),
	...globSync('test/ui/coding/*.test.ts').sort().map(coding),
	check('types', 'npm', 'run', '--silent', 'types'),
	check('format', 'npm', 'run', '--silent', 'format'),
	inVSCode('start', () => runMochaAlone('test/start/*.test.ts', 120_000)),
	check('unused', 'npm', 'run', '--silent', 'unused'),
];

const only = values.only?.split(',');
const total = { passed: 0, failed: 0, failures: [] as string[] };
await runAll(first);
const queue = total.failed === 0 ? others.values() : [].values();
await Promise.all([runAll(queue), runAll(queue)]);
for (const failure of total.failures) console.log(`\n✖ ${failure}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

async function runAll(steps: Iterable<Step>): Promise<void> {
	for (const step of steps) {
		if (isChosen(step)) await runStep(step);
	}
}

function isChosen({ name, needsVSCode }: Step): boolean {
	return (needsVSCode || !values.oldest) && (only === undefined || only.includes(name));
}

async function runStep(step: Step): Promise<void> {
	const started = Date.now();
	console.log(`\n── ${step.name} begins`);
	const { passed, failed, failures } = await step.run().catch((error: unknown) => {
		console.error(error);
		return oneFailed(String(error));
	});
	total.passed += passed;
	total.failed += failed;
	total.failures.push(...failures.map((failure) => `${step.name}: ${failure}`));
	const seconds = ((Date.now() - started) / 1000).toFixed(1);
	console.log(`${step.name}: ${passed} passed, ${failed} failed (${seconds} s)`);
}

function inVSCode(name: string, run: Step['run']): Step {
	return { name, run, needsVSCode: true };
}

function check(name: string, command: string, ...args: readonly string[]): Step {
	return {
		name,
		needsVSCode: false,
		run: () =>
			new Promise((resolve) => {
				const child = spawn(command, args, { stdio: 'inherit' });
				child.on('close', (code) =>
					resolve(code === 0 ? onePassed : oneFailed('See above for what it found.')),
				);
				child.on('error', (error) => {
					console.error(error.message);
					resolve(oneFailed(error.message));
				});
			}),
	};
}

function hostSuite(): Promise<Result> {
	return runHostSuite({ isDesktop: values.desktop, tests: 'test/host/*.test.ts' });
}

/** Each of these begins with an empty workspace. */
function coding(file: string): Step {
	return inVSCode(path.basename(file, '.test.ts'), () => runMochaAlone(file));
}

async function provision(): Promise<Result> {
	await provideBrowser();
	await provideVSCode();
	return onePassed;
}

async function packageExtension(): Promise<Result> {
	await buildPackage();
	return onePassed;
}
