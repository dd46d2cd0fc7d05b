import assert from 'node:assert/strict';
import { currentRun, runPrompts, runText } from '../../../src/jobs/currentRun.ts';
import type { Job, Progress } from '../../../src/jobs/job.ts';
import { fakeRequest } from '../fakeRequest.ts';
import { fakeJob, savedAs } from './fakeJob.ts';

const running: Progress = { status: 'streaming', partials: 0 };
const queued: Progress = { status: 'queued' };
const saved = savedAs('file:///w/fox.png');

function job(id: string, progress: Progress, prompt = 'a fox'): Job {
	return fakeJob(progress, { id, request: { ...fakeRequest, prompt } });
}

function idsOf(run: readonly Job[]): string {
	return run.map(({ id }) => id).join(' ');
}

describe('the current run', () => {
	it('is what runs or waits, and what has ended since it began', () => {
		const first = currentRun([], [job('1', saved), job('2', running), job('3', queued)]);
		assert.equal(idsOf(first), '2 3');
		const then = currentRun(first, [job('1', saved), job('2', saved), job('3', running)]);
		assert.equal(idsOf(then), '2 3');
		assert.equal(runText(then), '1 of 2 pictures');
	});

	it('begins anew after a time in which none ran', () => {
		const first = currentRun([], [job('1', running)]);
		const idle = currentRun(first, [job('1', saved)]);
		assert.equal(idsOf(idle), '');
		assert.equal(idsOf(currentRun(idle, [job('1', saved), job('2', running)])), '2');
	});

	it('has no place for a job that was tried again as another', () => {
		const first = currentRun([], [job('1', { status: 'requesting' }), job('2', running)]);
		assert.equal(idsOf(currentRun(first, [job('2', running), job('3', queued)])), '2 3');
	});

	it('counts in words, and a single picture without a count', () => {
		assert.equal(runText([job('1', running), job('2', queued)]), '0 of 2 pictures');
		assert.equal(runText([job('1', running)]), '1 picture');
	});

	it('lists the prompts of what is not done yet, each once, a few at most', () => {
		const run = [job('1', saved, 'a whale'), job('2', running), job('3', queued)];
		assert.equal(runPrompts(run), 'a fox');
		const many = Array.from({ length: 12 }, (_, n) => job(`${n}`, queued, `fox ${n}`));
		const lines = runPrompts(many).split('\n');
		assert.deepEqual([lines.length, lines[0], lines.at(-1)], [9, 'fox 0', '…']);
	});
});
