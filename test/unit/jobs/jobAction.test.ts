import assert from 'node:assert/strict';
import type { Progress } from '../../../src/jobs/job.ts';
import { actionLabel, actionsOf, jobActions } from '../../../src/jobs/jobAction.ts';
import { fakeRequest } from '../fakeRequest.ts';
import { fakeFinal, fakeJob, savedAs, unsaved } from './fakeJob.ts';

const remedies = ['setApiKey', 'retry'] as const;
const failure = { message: 'No.', remedies, requestId: undefined };

describe('actionsOf', () => {
	const further = ['editThis', 'addReference', 'reuse'];
	const rows: readonly (readonly [string, Progress, readonly string[]])[] = [
		['waits for its turn', { status: 'queued' }, ['cancel']],
		['is sent', { status: 'requesting' }, ['cancel']],
		['waits', { status: 'repeating', attempt: 2, until: 0 }, ['cancel']],
		['streams', { status: 'streaming', partials: 0 }, ['cancel']],
		['is being saved', { status: 'saving' }, []],
		[
			'has its file',
			savedAs('file:///w/fox.png'),
			['open', 'reveal', 'copyPath', 'undo', ...further],
		],
		['is not saved', unsaved, ['save', 'saveAs', ...further]],
		[
			'could not be saved',
			{ ...unsaved, problem: 'The disk is full.' },
			['save', 'saveAs', ...further],
		],
		[
			'may replace its file',
			{ status: 'unsaved', problem: undefined, mayReplace: true },
			['replace', 'saveBeside', 'saveAs', ...further],
		],
		['was taken back', { status: 'undone', isRestored: true }, ['save', 'saveAs', ...further]],
		['was cancelled', { status: 'cancelled', wasSent: true }, ['retry', 'reuse']],
		['was cut off by a reload', { status: 'interrupted' }, ['retry', 'reuse']],
		['failed', { status: 'failed', failure }, [...remedies, 'reuse']],
	];
	for (const [name, progress, actions] of rows) {
		it(`of a job that ${name}: ${actions.join(', ') || 'none'}`, () =>
			assert.deepEqual(actionsOf(fakeJob(progress, { picture: fakeFinal })), actions));
	}

	it('offers ZenMux’s own answer where the picture was laid over the original', () => {
		const picture = { ...fakeFinal, raw: 'raw' };
		for (const progress of [savedAs('file:///w/fox.png'), unsaved]) {
			assert.ok(actionsOf(fakeJob(progress, { picture })).includes('saveRaw'));
		}
		const cancelled = fakeJob({ status: 'cancelled', wasSent: true }, { picture });
		assert.ok(!actionsOf(cancelled).includes('saveRaw'));
	});

	it('offers first to make the final picture of a finished draft', () => {
		const draft = { picture: fakeFinal, final: fakeRequest };
		for (const progress of [savedAs('file:///w/fox.png'), unsaved]) {
			assert.equal(actionsOf(fakeJob(progress, draft))[0], 'makeFinal');
		}
		assert.deepEqual(actionsOf(fakeJob({ status: 'interrupted' }, draft)), ['retry', 'reuse']);
	});
});

describe('actionLabel', () => {
	it('says something else for each action', () => {
		const labels = jobActions.map(actionLabel);
		assert.ok(labels.every((label) => label !== ''));
		assert.equal(new Set(labels).size, jobActions.length);
	});
});
