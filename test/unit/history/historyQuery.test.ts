import assert from 'node:assert/strict';
import { matching, wholeHistory } from '../../../src/history/historyQuery.ts';
import type { HistoryEntry } from '../../../src/history/historyEntry.ts';
import { emptyComposition } from '../../../src/jobs/composition.ts';
import type { Job } from '../../../src/jobs/job.ts';
import type { HistoryQuery } from '../../../src/studio/protocol.ts';
import { fakeRequest } from '../fakeRequest.ts';
import { fakeFinal, fakeJob, savedAs, unsaved } from '../jobs/fakeJob.ts';
import { endedJob, entryOf } from './historyWorld.ts';

const failure = { message: 'No.', remedies: [], requestId: undefined };
const asked = (prompt: string, model = fakeRequest.model): Partial<Job> => ({
	request: { ...fakeRequest, model, prompt: `${prompt}, in a style` },
	composition: { ...emptyComposition, prompt },
});
const fox = fakeJob(savedAs('file:///w/assets/Hero%20Banner.png'), {
	...asked('A red fox'),
	id: 'fox',
	endedAt: 9000,
	cost: 0.01,
});
const owl = endedJob('owl', unsaved, {
	...asked('An OWL', 'bytedance/seedream'),
	picture: fakeFinal,
	cost: 0.2,
});
const failed = endedJob('failed', { status: 'failed', failure }, asked('A red owl'));
const cut = endedJob('cut', { status: 'interrupted' }, asked('A cat'));
const stopped = endedJob('stopped', { status: 'cancelled', wasSent: true }, asked('A dog'));
const running = fakeJob({ status: 'requesting' }, { ...asked('A hen'), id: 'running' });
const entries: readonly HistoryEntry[] = [
	entryOf(running),
	entryOf(stopped),
	entryOf(cut),
	entryOf(failed, { isPinned: true }),
	entryOf(owl),
	entryOf(fox, { isPinned: true }),
];

const found = (query: Partial<HistoryQuery>): readonly string[] =>
	matching(entries, { ...wholeHistory, ...query }).map(({ job }) => job.id);

describe('searching the history', () => {
	for (const [text, expected] of [
		['', ['failed', 'fox', 'running', 'stopped', 'cut', 'owl']],
		['  red ', ['failed', 'fox']],
		['owl RED', ['failed']],
		['hero banner', ['fox']],
		['seedream', ['owl']],
		['style', []],
		['zebra', []],
	] as const) {
		it(`finds “${text}” in prompts, models and file names`, () => {
			assert.deepEqual(found({ text }), expected);
		});
	}
});

describe('filtering the history', () => {
	for (const [status, expected] of [
		['finished', ['fox', 'owl']],
		['failed', ['failed']],
		['cancelled', ['stopped', 'cut']],
		['pinned', ['failed', 'fox']],
	] as const) {
		it(`gives the ${status} ones`, () => assert.deepEqual(found({ status }), expected));
	}

	it('gives those of a model', () => {
		assert.deepEqual(found({ model: 'bytedance/seedream' }), ['owl']);
	});
});

describe('sorting the history', () => {
	for (const [sort, expected] of [
		['newest', ['failed', 'fox', 'running', 'stopped', 'cut', 'owl']],
		['oldest', ['fox', 'owl', 'failed', 'cut', 'stopped', 'running']],
		['dearest', ['owl', 'fox', 'running', 'stopped', 'cut', 'failed']],
		['longest', ['fox', 'stopped', 'cut', 'failed', 'owl', 'running']],
	] as const) {
		it(`puts the ${sort} first`, () => assert.deepEqual(found({ sort }), expected));
	}
});
