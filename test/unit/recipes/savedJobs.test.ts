import assert from 'node:assert/strict';
import type { Job, Progress } from '../../../src/jobs/job.ts';
import { onFileNews } from '../../../src/recipes/savedJobs.ts';
import { fakeJob, savedAs, unsaved } from '../jobs/fakeJob.ts';

/** Jobs that change as told, and what is told of their files. */
function world(): {
	readonly news: readonly string[];
	readonly set: (...jobs: readonly Job[]) => void;
	readonly forget: (job: Job) => void;
} {
	const jobs = new Map<string, Job>();
	const news: string[] = [];
	let fire: (job: Job) => void = () => undefined;
	onFileNews(
		{
			get all() {
				return [...jobs.values()];
			},
			get: (id) => jobs.get(id),
			onDidChange: (listener) => {
				fire = listener;
				return () => undefined;
			},
		},
		({ id }, what) => news.push(`${id} ${what}`),
	);
	return {
		news,
		set: (...changed) => {
			for (const job of changed) jobs.set(job.id, job);
			fire(changed.at(-1)!);
		},
		forget: (job) => {
			jobs.delete(job.id);
			fire(job);
		},
	};
}

const job = (progress: Progress, id = '1'): Job => fakeJob(progress, { id });
const saved = savedAs('file:///hero.png');

describe('news of saved pictures', () => {
	it('come once, when the picture lies in its file', () => {
		const { news, set } = world();
		set(job({ status: 'queued' }));
		set(job({ status: 'saving' }));
		set(job(saved));
		set({ ...job(saved), got: undefined });
		set(job({ ...saved, asset: 'file:///moved.png' }));
		assert.deepEqual(news, ['1 saved']);
	});

	it('come again when the file is taken back, and when it is saved once more', () => {
		const { news, set } = world();
		for (const progress of [
			unsaved,
			saved,
			{ status: 'undone', isRestored: false },
			saved,
		] as const) {
			set(job(progress));
		}
		assert.deepEqual(news, ['1 saved', '1 undone', '1 saved']);
	});

	it('come of a trial when it is kept', () => {
		const { news, set } = world();
		set(job(unsaved));
		set(job({ ...saved, isTrial: true }));
		assert.deepEqual(news, []);
		set(job(saved));
		assert.deepEqual(news, ['1 saved']);
	});

	it('do not come of jobs that are restored, but of what becomes of them', () => {
		const { news, set } = world();
		set(job({ ...saved, isTrial: true }, '1'), job(saved, '2'), job(unsaved, '3'));
		assert.deepEqual(news, []);
		set(job(saved, '1'));
		set(job(saved, '3'));
		set(job({ status: 'undone', isRestored: true }, '2'));
		assert.deepEqual(news, ['1 saved', '3 saved', '2 undone']);
	});

	it('end with a job that is forgotten', () => {
		const { news, set, forget } = world();
		set(job(unsaved));
		forget(job(unsaved));
		assert.deepEqual(news, []);
	});
});
