import assert from 'node:assert/strict';
import type { Job, Progress } from '../../../src/jobs/job.ts';
import { begunFor, runningFor, waitingFor } from '../../../src/recipes/jobsFor.ts';
import { fakeRequest } from '../fakeRequest.ts';
import { fakeFinal, fakeJob, savedAs, unsaved } from '../jobs/fakeJob.ts';

const hero = 'file:///hero.png';
const target = { file: hero, shape: undefined, mayReplace: false, isPicked: false };

const job = (progress: Progress, changes: Partial<Job> = {}): Job =>
	fakeJob(progress, { target, picture: fakeFinal, ...changes });

const again = job({ status: 'queued' });

describe('the job that makes a picture', () => {
	it('is one that waits for its turn, runs or is being saved', () => {
		const all = ['queued', 'requesting', 'saving'] as const;
		for (const status of all) {
			const running = job({ status });
			assert.equal(runningFor([job(unsaved), running], hero), running, status);
			assert.equal(begunFor([running], again), running, status);
		}
	});

	it('is none that has ended, or makes another picture', () => {
		assert.equal(runningFor([job(unsaved), job(savedAs(hero))], hero), undefined);
		assert.equal(runningFor([job({ status: 'saving' })], 'file:///other.png'), undefined);
	});
});

describe('the job whose picture waits for a decision', () => {
	it('is the newest one, when it asked for the same', () => {
		const waiting = job({ ...unsaved, mayReplace: true });
		assert.equal(waitingFor([job(savedAs(hero), { batch: first }), waiting], again), waiting);
		assert.equal(begunFor([waiting], again), waiting);
	});

	it('is found also as it comes back after a reload', () => {
		const kept = JSON.parse(JSON.stringify(job(unsaved))) as Job;
		assert.equal(waitingFor([kept], again), kept);
	});

	it('is none when the recipe asks for something else now', () => {
		const prompt = { ...fakeRequest, prompt: 'A fox in the snow' };
		assert.equal(waitingFor([job(unsaved)], { ...again, request: prompt }), undefined);
		const shape = {
			size: { width: 32, height: 32 },
			focus: { x: 0.5, y: 0.5 },
			format: 'png',
			quality: 100,
		} as const;
		assert.equal(waitingFor([job(unsaved)], { ...again, target: { ...target, shape } }), undefined);
	});

	it('is none without a whole picture, or when a later one ended otherwise', () => {
		assert.equal(
			waitingFor([job(unsaved, { picture: { ...fakeFinal, isFinal: false } })], again),
			undefined,
		);
		assert.equal(
			waitingFor([job(unsaved), job(savedAs(hero), { batch: first })], again),
			undefined,
		);
		assert.equal(waitingFor([], again), undefined);
	});

	it('is none when the person has taken another one of its batch', () => {
		assert.equal(waitingFor([job(savedAs(hero)), job(unsaved)], again), undefined);
	});

	it('is none for pictures that go where the settings say', () => {
		const free = { target: undefined };
		assert.equal(waitingFor([job(unsaved, free)], { ...again, ...free }), undefined);
		assert.equal(begunFor([job({ status: 'saving' }, free)], { ...again, ...free }), undefined);
	});
});

const first = { id: 'first batch', index: 0 };
