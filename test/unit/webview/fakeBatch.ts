import type { BatchView, JobView } from '../../../src/studio/views.ts';

/** A job whose picture has come. */
export function fakeTile(id: string, place: number, changes: Partial<JobView> = {}): JobView {
	return {
		id,
		place,
		prompt: 'a fox',
		facts: [],
		model: 'openai/gpt-image-2',
		isDraft: false,
		tone: 'done',
		status: 'Saved',
		spoken: '“a fox”: Saved as fox.png',
		detail: undefined,
		startedAt: 1000,
		endedAt: 2000,
		sentAgainAt: undefined,
		costs: [],
		width: 1,
		height: 1,
		picture: { key: `job/${id}/3`, revision: 3 },
		isFinal: true,
		before: undefined,
		raw: undefined,
		crop: undefined,
		versions: [],
		differences: [],
		actions: [],
		...changes,
	};
}

/** What was sent together. */
export function fakeBatch(...jobs: readonly JobView[]): BatchView {
	const common = { id: 'batch', prompt: 'a fox', facts: [], total: undefined };
	return { ...common, jobs, running: 0, request: undefined };
}
