import assert from 'node:assert/strict';
import type { Job } from '../../../src/jobs/job.ts';
import { familiesOf, versionsOf } from '../../../src/studio/versions.ts';
import { editOf, fakeFinal, fakeJob, savedAs } from '../jobs/fakeJob.ts';
import { fakeRequest } from '../fakeRequest.ts';

const hero = 'file:///w/hero.png';
const saved = savedAs('file:///w/out.png');

/** A job with a picture; its prompt is “do” and its id. */
function job(id: string, changes: Partial<Job> = {}): Job {
	const request = { ...fakeRequest, prompt: `do ${id}` };
	return fakeJob(saved, { id, request, picture: fakeFinal, ...changes });
}

/** The labels of the strip under the job with this id; the current one in brackets. */
function strip(jobs: readonly Job[], id: string): readonly string[] {
	const shown = jobs.find((one) => one.id === id)!;
	return versionsOf(shown, familiesOf(jobs)).map(({ label, isCurrent }) =>
		isCurrent ? `[${label}]` : label,
	);
}

describe('the versions of a picture', () => {
	it('are none for pictures that have no relatives', () => {
		const jobs = [
			job('1'),
			job('2'),
			job('3', { edit: editOf(hero) }),
			job('4', { edit: editOf('file:///w/other.png', { before: undefined }) }),
		];
		for (const { id } of jobs) assert.deepEqual(strip(jobs, id), []);
	});

	it('are the chain of a generated picture and the edits of each result', () => {
		const jobs = [
			job('1'),
			job('2', { edit: editOf('file:///w/one.png', { parent: '1' }) }),
			job('3', { edit: editOf('file:///w/one-edit-1.png', { parent: '2' }) }),
		];
		assert.deepEqual(strip(jobs, '2'), ['Version 1: do 1', '[Version 2: do 2]', 'Version 3: do 3']);
	});

	it('are all branches too, in the order in which they were begun', () => {
		const jobs = [
			job('1'),
			job('2', { edit: editOf('file:///w/one.png', { parent: '1' }) }),
			job('3', { edit: editOf('file:///w/one.png', { parent: '1' }) }),
			job('4', { edit: editOf('file:///w/one-edit-1.png', { parent: '2' }) }),
		];
		const all = ['Version 1: do 1', 'Version 2: do 2', 'Version 3: do 3', 'Version 4: do 4'];
		for (const [index, { id }] of jobs.entries()) {
			assert.deepEqual(strip(jobs, id), all.with(index, `[${all[index]!}]`));
		}
	});

	it('are the drafts that were sent together, and the pictures made of them', () => {
		const draft = { batch: { id: 'drafts', index: 0 }, final: fakeRequest };
		const jobs = [
			job('1', draft),
			job('2', draft),
			job('3', { edit: editOf(hero, { source: undefined, parent: '2' }) }),
			job('4'),
		];
		assert.deepEqual(strip(jobs, '3'), ['Version 1: do 1', 'Version 2: do 2', '[Version 3: do 3]']);
		assert.deepEqual(strip(jobs, '4'), []);
	});

	it('begin with the file that two edits were made of, by its name', () => {
		const jobs = [job('1', { edit: editOf(hero) }), job('2', { edit: editOf(hero) })];
		const [original, ...versions] = versionsOf(jobs[0]!, familiesOf(jobs));
		assert.deepEqual(original, {
			jobId: undefined,
			picture: 'content/fox',
			label: 'Original: hero.png',
			isCurrent: false,
		});
		assert.deepEqual(
			versions.map(({ jobId, picture }) => [jobId, picture]),
			[
				['1', 'job/1/3'],
				['2', 'job/2/3'],
			],
		);
	});

	it('hang together by the bytes where there is no file', () => {
		const pasted = editOf(hero, { source: undefined });
		const jobs = [job('1', { edit: pasted }), job('2', { edit: pasted })];
		assert.deepEqual(strip(jobs, '2'), ['Original', 'Version 1: do 1', '[Version 2: do 2]']);
	});

	it('include the edits of a result that was opened as a file', () => {
		const result = 'file:///w/hero-edit-1.png';
		const jobs = [
			job('1', { edit: editOf(hero) }),
			job('2', { edit: editOf(result, { parent: '1' }) }),
			job('3', { edit: editOf(result) }),
		];
		assert.deepEqual(strip(jobs, '3'), [
			'Original: hero.png',
			'Version 1: do 1',
			'Version 2: do 2',
			'[Version 3: do 3]',
		]);
	});

	it('follow the parent, whatever file it was saved in', () => {
		const jobs = [
			job('1', { edit: editOf(hero) }),
			job('2'),
			job('3', { edit: editOf(hero, { parent: '2' }) }),
			job('4', { edit: editOf(hero) }),
		];
		assert.deepEqual(strip(jobs, '3'), ['Version 1: do 2', '[Version 2: do 3]']);
		assert.deepEqual(strip(jobs, '1'), [
			'Original: hero.png',
			'[Version 1: do 1]',
			'Version 2: do 4',
		]);
	});

	it('have neither place nor number for a job without a picture', () => {
		const failed = job('2', { edit: editOf(hero), picture: undefined });
		const jobs = [job('1', { edit: editOf(hero) }), failed, job('3', { edit: editOf(hero) })];
		assert.deepEqual(strip(jobs, '2'), [
			'Original: hero.png',
			'Version 1: do 1',
			'Version 2: do 3',
		]);
	});

	it('of two strangers stay apart', () => {
		const jobs = [
			job('1', { edit: editOf(hero) }),
			job('2', { edit: editOf('file:///w/other.png', { before: undefined }) }),
			job('3', { edit: editOf(hero) }),
			job('4', { edit: editOf('file:///w/other.png', { before: undefined }) }),
		];
		assert.deepEqual(strip(jobs, '4'), ['Version 1: do 2', '[Version 2: do 4]']);
	});
});
