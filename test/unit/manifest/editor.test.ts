import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import launch from '../../../.vscode/launch.json' with { type: 'json' };
import taskList from '../../../.vscode/tasks.json' with { type: 'json' };
import manifest from '../../../package.json' with { type: 'json' };

const { tasks } = taskList;
const root = '${workspaceFolder}/';

describe('the project in VS Code', () => {
	it('has a task for what is to run before each launch', () => {
		const labels = tasks.map(({ label }) => label);
		const needed = launch.configurations.flatMap(({ preLaunchTask }) => preLaunchTask ?? []);
		assert.ok(needed.length > 0);
		for (const task of needed) assert.ok(labels.includes(task), task);
	});

	it('has tasks that call scripts of package.json', () => {
		for (const { type, script } of tasks) {
			assert.equal(type, 'npm');
			assert.ok(script in manifest.scripts, script);
		}
	});

	it('launches programs that are there', () => {
		for (const { program, runtimeExecutable } of launch.configurations) {
			for (const file of [program, runtimeExecutable]) {
				if (file !== undefined) assert.ok(existsSync(file.replace(root, '')), file);
			}
		}
	});

	it('knows the begin, the end and the errors of a build as esbuild.js says them', () => {
		const [watch] = tasks.filter(({ isBackground }) => isBackground === true);
		assert.ok(typeof watch?.problemMatcher === 'object' && 'pattern' in watch.problemMatcher);
		const { background, pattern } = watch.problemMatcher;
		const said = readFileSync('esbuild.js', 'utf8').matchAll(/console\.log\('([^']+)'\)/g);
		const sentences = Array.from(said, ([, text]) => text ?? '');
		for (const regexp of [background.beginsPattern, background.endsPattern]) {
			assert.ok(
				sentences.some((text) => new RegExp(regexp).test(text)),
				regexp,
			);
		}
		assert.deepEqual(
			new RegExp(pattern.regexp).exec('src/jobs/job.ts:46:11: error: Unexpected ";"')?.slice(1),
			['src/jobs/job.ts', '46', '11', 'error', 'Unexpected ";"'],
		);
	});
});
