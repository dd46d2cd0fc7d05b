import assert from 'node:assert/strict';
import { recordJobs } from '../../../src/history/recordJobs.ts';
import type { Job } from '../../../src/jobs/job.ts';
import { fakeRequest } from '../fakeRequest.ts';
import {
	accepted,
	completed,
	partial,
	startOne,
	streamOf,
	world,
	type World,
} from '../jobs/world.ts';
import { endedJob, entryOf, savedJob } from './historyWorld.ts';

/** Jobs that are recorded; `puts` is each state that was written. */
function recorded(ports: Parameters<typeof world>[0], error?: Error): World & { puts: Job[] } {
	const made = world(ports);
	const puts: Job[] = [];
	const put = (job: Job): Promise<void> => {
		puts.push(job);
		return error === undefined ? Promise.resolve() : Promise.reject(error);
	};
	const get = (id: string): ReturnType<typeof entryOf> | undefined => {
		const job = puts.findLast((one) => one.id === id);
		return job && entryOf(job);
	};
	recordJobs(made.jobs, { get, put }, (problem) => made.errors.push(problem));
	return { ...made, puts };
}

const statuses = ({ puts }: { puts: Job[] }): readonly string[] =>
	puts.map(({ progress }) => progress.status);

describe('recording jobs', () => {
	it('writes each step once, but not each partial picture', async () => {
		const stream = streamOf([accepted, partial(0), partial(1), completed]);
		const made = recorded({ stream });
		await startOne(made.jobs, fakeRequest, undefined).ended;
		const steps = ['queued', 'requesting', 'streaming', 'saving', 'saved'];
		assert.deepEqual([...new Set(statuses(made))], steps);
		assert.equal(statuses(made).filter((status) => status === 'streaming').length, 1);
	});

	it('writes what becomes known after the job ended', async () => {
		const got = { format: 'png', width: 1, height: 1, isTransparent: false } as const;
		const made = recorded({ look: () => Promise.resolve(got) });
		await startOne(made.jobs, fakeRequest, undefined).ended;
		assert.deepEqual(made.puts.at(-1)?.got, got);
		assert.equal(made.puts.at(-1)?.progress.status, 'saved');
	});

	it('writes where the file is now', () => {
		const made = recorded({});
		made.jobs.restore([savedJob('a')]);
		made.jobs.amend('a', (job) => ({ ...job, cost: 2 }));
		assert.deepEqual(
			made.puts.map(({ cost }) => cost),
			[undefined, 2],
		);
	});

	it('writes nothing again that is told again', () => {
		const made = recorded({});
		made.jobs.restore([savedJob('a')]);
		made.jobs.amend('a', (job) => ({ ...job }));
		assert.equal(made.puts.length, 1);
	});

	it('does not bring back a job that is forgotten', () => {
		const made = recorded({});
		made.jobs.restore([endedJob('a', { status: 'interrupted' }), savedJob('b')]);
		made.jobs.forget(['a']);
		assert.deepEqual(
			made.puts.map(({ id }) => id),
			['b'],
		);
	});

	it('goes on when the disk is full, and tells', async () => {
		const made = recorded({}, new Error('The disk is full.'));
		const job = await startOne(made.jobs, fakeRequest, undefined).ended;
		assert.equal(job.progress.status, 'saved');
		assert.ok(made.errors.length > 0);
	});
});
