import assert from 'node:assert/strict';
import { fileName, isOver, isRunning, type Progress } from '../../../src/jobs/job.ts';
import { fakeJob, savedAs, unsaved } from './fakeJob.ts';

describe('fileName', () => {
	for (const [uri, name] of [
		['file:///w/art/r%C3%B6te.png', 'röte.png'],
		['file:///w/100%25%3F%23.png', '100%?#.png'],
		['vscode-vfs://github/me/game/a%20b.png?ref=main', 'a b.png'],
		['git:/w/hero.png?%7B%22path%22%3A%22%2Fw%2Fhero.png%22%7D', 'hero.png'],
		['memory:/hero.png#part', 'hero.png'],
	] as const) {
		it(`of ${uri} is ${name}`, () => assert.equal(fileName(uri), name));
	}
});

describe('isRunning and isOver', () => {
	const rows: readonly (readonly [Progress, boolean, boolean])[] = [
		[{ status: 'requesting' }, true, false],
		[{ status: 'repeating', attempt: 2, until: 0 }, true, false],
		[{ status: 'streaming', partials: 1 }, true, false],
		[{ status: 'saving' }, false, false],
		[savedAs('file:///w/fox.png'), false, false],
		[unsaved, false, false],
		[{ status: 'undone', isRestored: false }, false, false],
		[{ status: 'cancelled', wasSent: true }, false, true],
		[
			{ status: 'failed', failure: { message: 'No.', remedies: [], requestId: undefined } },
			false,
			true,
		],
	];
	for (const [progress, running, over] of rows) {
		it(`${progress.status}: ${running ? 'runs' : 'runs not'}, ${over ? 'can' : 'cannot'} be tried again`, () => {
			assert.equal(isRunning(fakeJob(progress)), running);
			assert.equal(isOver(fakeJob(progress)), over);
		});
	}
});
