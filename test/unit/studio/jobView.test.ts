import assert from 'node:assert/strict';
import type { Job, Progress } from '../../../src/jobs/job.ts';
import { jobView, studioState } from '../../../src/studio/jobView.ts';
import { fakeRequest } from '../fakeRequest.ts';

function job(progress: Progress, changes: Partial<Job> = {}): Job {
	return {
		id: '1',
		request: fakeRequest,
		folder: undefined,
		startedAt: 1000,
		endedAt: undefined,
		requestId: undefined,
		usage: undefined,
		picture: undefined,
		progress,
		...changes,
	};
}

const failure = {
	message: 'ZenMux refused the API key. Set it again.',
	remedies: ['setApiKey'],
	requestId: 'req-7',
} as const;

describe('jobView', () => {
	const rows: readonly (readonly [Progress, string, string, readonly string[]])[] = [
		[{ status: 'requesting' }, 'running', 'Sending the request…', ['cancel']],
		[
			{ status: 'repeating', attempt: 2, until: 0 },
			'running',
			'ZenMux is busy. Waiting for try 2 of 3…',
			['cancel'],
		],
		[{ status: 'streaming', partials: 0 }, 'running', 'Waiting for the first picture…', ['cancel']],
		[{ status: 'streaming', partials: 1 }, 'running', 'Preview 1 of 2', ['cancel']],
		[{ status: 'saving' }, 'running', 'Saving the picture…', []],
		[
			{ status: 'saved', asset: 'file:///w/fox.png' },
			'done',
			'Saved',
			['open', 'reveal', 'copyPath', 'undo'],
		],
		[{ status: 'unsaved', problem: undefined }, 'done', 'Not saved', ['save', 'saveAs']],
		[{ status: 'unsaved', problem: 'Full.' }, 'failed', 'Not saved', ['save', 'saveAs']],
		[{ status: 'undone' }, 'done', 'File deleted', ['save', 'saveAs']],
		[{ status: 'cancelled' }, 'cancelled', 'Cancelled', ['retry']],
		[{ status: 'failed', failure }, 'failed', 'Failed', ['setApiKey']],
	];
	for (const [progress, tone, status, actions] of rows) {
		it(`shows a job that is ${progress.status} as “${status}”`, () => {
			const view = jobView(job(progress));
			assert.equal(view.tone, tone);
			assert.equal(view.status, status);
			assert.deepEqual(
				view.actions.map(({ action }) => action),
				actions,
			);
			for (const { label } of view.actions) assert.notEqual(label, '');
		});
	}

	it('counts as many previews as came, when more came than were asked for', () => {
		assert.equal(jobView(job({ status: 'streaming', partials: 3 })).status, 'Preview 3 of 3');
	});

	it('tells the request id with the error, and that a cancelled picture may cost', () => {
		assert.match(jobView(job({ status: 'failed', failure })).detail ?? '', /req-7/);
		assert.match(jobView(job({ status: 'cancelled' })).detail ?? '', /may still charge/);
	});

	it('names the saved file, and the model and size that were asked for', () => {
		const request = { ...fakeRequest, size: '1536x1024' };
		const saved = { status: 'saved', asset: 'file:///w/r%C3%B6te.png' } as const;
		const { facts, detail } = jobView(job(saved, { request }));
		assert.deepEqual(facts, ['openai/gpt-image-2', '1536 × 1024', 'PNG']);
		assert.equal(detail, 'röte.png');
	});

	it('keeps a square free for a picture whose size the model chooses', () => {
		const { width, height } = jobView(job({ status: 'requesting' }));
		assert.equal(width, height);
	});
});

describe('studioState', () => {
	it('puts the newest job first', () => {
		const jobs = ['1', '2'].map((id) => job({ status: 'requesting' }, { id }));
		assert.deepEqual(
			studioState(jobs).jobs.map(({ id }) => id),
			['2', '1'],
		);
	});
});
