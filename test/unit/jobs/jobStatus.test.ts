import assert from 'node:assert/strict';
import type { Job, Progress } from '../../../src/jobs/job.ts';
import {
	spokenStatus,
	statusDetail,
	statusText,
	timedStatusText,
} from '../../../src/jobs/jobStatus.ts';
import { editOf, fakeFinal, fakeJob, savedAs, unsaved } from './fakeJob.ts';

const failure = { message: 'ZenMux refused the API key.', remedies: [], requestId: undefined };
const kept = 'The picture is kept in the history until you save or delete it.';
const replaced = savedAs('file:///w/hero.png', { replaced: 'r1' });
const trial = savedAs('file:///w/hero.png', { replaced: 'r1', isTrial: true });
const noted = savedAs('file:///w/hero-edit-1.webp', { note: 'It is of another type.' });

describe('the status of a job', () => {
	const rows: readonly (readonly [Progress, string, string | undefined])[] = [
		[{ status: 'queued' }, 'Waiting for its turn…', undefined],
		[{ status: 'requesting' }, 'Sending the request…', undefined],
		[
			{ status: 'repeating', attempt: 2, until: 0 },
			'ZenMux is busy. Waiting for try 2 of 3…',
			undefined,
		],
		[{ status: 'streaming', partials: 0 }, 'Waiting for the first picture…', undefined],
		[{ status: 'streaming', partials: 1 }, 'Preview 1 of 2', undefined],
		[{ status: 'saving' }, 'Saving the picture…', undefined],
		[savedAs('file:///w/r%C3%B6te.png'), 'Saved', 'röte.png'],
		[noted, 'Saved', 'It is of another type.'],
		[
			replaced,
			'Saved',
			'hero.png was replaced. Its old bytes are kept, and Undo brings them back.',
		],
		[
			trial,
			'Being tried in hero.png',
			'Keep it in hero.png? Revert brings back what was there before, byte for byte.',
		],
		[unsaved, 'Not saved', kept],
		[{ ...unsaved, problem: 'The disk is full.' }, 'Not saved', 'The disk is full.'],
		[
			{ ...unsaved, wasCutOff: true },
			'Not saved',
			'VS Code was closed or reloaded while the picture was being saved. It is kept in the history until you save or delete it.',
		],
		[{ status: 'undone', isRestored: false }, 'File deleted', kept],
		[{ status: 'undone', isRestored: true }, 'Old picture brought back', kept],
		[
			{ status: 'cancelled', wasSent: true },
			'Cancelled',
			'No file was written. ZenMux may still charge for the request.',
		],
		[{ status: 'cancelled', wasSent: false }, 'Cancelled', 'It was not sent, and costs nothing.'],
		[
			{ status: 'interrupted' },
			'Interrupted',
			'VS Code was closed or reloaded before the picture came. ZenMux may still charge for the request.',
		],
		[
			{ status: 'interrupted', wasQueued: true },
			'Interrupted',
			'VS Code was closed or reloaded before its turn came. It was not sent, and costs nothing.',
		],
		[{ status: 'failed', failure }, 'Failed', 'ZenMux refused the API key.'],
		[
			{ status: 'failed', failure: { ...failure, requestId: 'req-7' } },
			'Failed',
			'ZenMux refused the API key. (Request ID: req-7)',
		],
	];
	it('warns of a picture that nothing but the memory holds', () => {
		const only = 'The picture is in memory alone: save it before you close VS Code.';
		const picture = { ...fakeFinal, bytes: Uint8Array.of(9) };
		assert.equal(statusDetail(fakeJob(unsaved, { picture })), only);
		const full = { ...unsaved, problem: 'The disk is full.' };
		assert.equal(statusDetail(fakeJob(full, { picture })), `The disk is full. ${only}`);
		const inStore = { ...picture, hash: 'a1' };
		assert.equal(statusDetail(fakeJob(full, { picture: inStore })), 'The disk is full.');
	});

	it('says when a refused request is sent again', () => {
		const job = fakeJob({ status: 'repeating', attempt: 2, until: 60_000 });
		assert.equal(timedStatusText(job, 0), 'ZenMux is busy. Try 2 of 3 is sent in 60 s…');
		assert.equal(timedStatusText(job, 58_500), 'ZenMux is busy. Try 2 of 3 is sent in 2 s…');
		assert.equal(timedStatusText(job, 70_000), 'ZenMux is busy. Try 2 of 3 is sent in 0 s…');
		assert.equal(timedStatusText(fakeJob({ status: 'queued' }), 0), 'Waiting for its turn…');
	});

	for (const [progress, text, detail] of rows) {
		it(`says “${text}” and ${detail === undefined ? 'no more' : `“${detail}”`}`, () => {
			const job = fakeJob(progress);
			assert.equal(statusText(job), text);
			assert.equal(statusDetail(job), detail);
		});
	}

	it('counts as many previews as came, when more came than were asked for', () => {
		assert.equal(statusText(fakeJob({ status: 'streaming', partials: 3 })), 'Preview 3 of 3');
	});

	it('tells an unfinished picture of a cancelled job from a finished one', () => {
		const picture = { ...fakeFinal, isFinal: false, bytes: Uint8Array.of(1) };
		const job: Job = fakeJob({ status: 'cancelled', wasSent: true }, { picture });
		assert.equal(statusText(job), 'Cancelled, unfinished picture');
	});

	it('asks before a file is replaced, by its name', () => {
		const edit = editOf('file:///w/art/hero.png');
		const job = fakeJob({ status: 'unsaved', problem: undefined, mayReplace: true }, { edit });
		assert.match(statusDetail(job) ?? '', /^Replace hero\.png with this picture\?/);
	});

	it('says which picture it is, and its file or what went wrong, to screen readers', () => {
		const spoken = (progress: Progress): string => spokenStatus(fakeJob(progress));
		assert.equal(
			spoken({ status: 'streaming', partials: 1 }),
			'Picture “a secret red fox”: Preview 1 of 2',
		);
		assert.equal(
			spoken(savedAs('file:///w/fox.png')),
			'Picture “a secret red fox”: Saved as fox.png',
		);
		assert.equal(spoken(trial), 'Picture “a secret red fox”: Being tried in hero.png');
		const failed = spoken({ status: 'failed', failure });
		assert.equal(failed, 'Picture “a secret red fox”: ZenMux refused the API key.');
	});
});
