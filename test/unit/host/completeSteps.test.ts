import assert from 'node:assert/strict';
import { completeSteps } from '../../../src/host/completeSteps.ts';
import type { WalkthroughStep } from '../../../src/host/walkthrough.ts';
import type { Job } from '../../../src/jobs/job.ts';
import { fakeStoredEdit } from '../fakeRequest.ts';
import { fakeJob, savedAs } from '../jobs/fakeJob.ts';

/** Which steps are ticked off when these jobs change, and then a key is set. */
function stepsOf(...changed: readonly Job[]): readonly WalkthroughStep[] {
	const done: WalkthroughStep[] = [];
	const listeners: { job?: (job: Job) => void; key?: () => void } = {};
	const jobs = {
		onDidChange: (listener: (job: Job) => void) => {
			listeners.job = listener;
			return () => undefined;
		},
	};
	const apiKey = {
		onDidSet: (listener: () => void) => {
			listeners.key = listener;
			return { dispose: () => undefined };
		},
	};
	completeSteps(jobs, apiKey, (step) => done.push(step));
	for (const job of changed) listeners.job?.(job);
	listeners.key?.();
	return done;
}

describe('the steps of the walkthrough', () => {
	const saved = savedAs('file:///w/fox.png');

	it('are done by a key, and by pictures that are saved', () => {
		assert.deepEqual(stepsOf(fakeJob(saved)), ['first', 'key']);
		assert.deepEqual(stepsOf(fakeJob(saved, { request: fakeStoredEdit })), ['edit', 'key']);
		const mask = { request: { ...fakeStoredEdit, mask: 'm' } };
		assert.deepEqual(stepsOf(fakeJob(saved, mask)), ['edit', 'mask', 'key']);
		const markup = { request: { ...fakeStoredEdit, markup: 'm' } };
		assert.deepEqual(stepsOf(fakeJob(saved, markup)), ['edit', 'mask', 'key']);
	});

	it('are not done by pictures that are only asked for, or failed', () => {
		const running = fakeJob({ status: 'streaming', partials: 1 });
		const cancelled = fakeJob({ status: 'cancelled', wasSent: true });
		assert.deepEqual(stepsOf(running, cancelled), ['key']);
	});
});
