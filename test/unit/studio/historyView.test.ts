import assert from 'node:assert/strict';
import type { HistoryEntry } from '../../../src/history/historyEntry.ts';
import { wholeHistory } from '../../../src/history/historyQuery.ts';
import type { Job } from '../../../src/jobs/job.ts';
import { historyView } from '../../../src/studio/historyView.ts';
import type { HistoryQuery } from '../../../src/studio/protocol.ts';
import type { HistoryRowView, HistoryView } from '../../../src/studio/views.ts';
import { fakeRequest } from '../fakeRequest.ts';
import { editOf, fakeJob, savedAs } from '../jobs/fakeJob.ts';

const now = new Date(2026, 10, 21, 16, 30).getTime();
const noon = new Date(2026, 10, 21, 12, 0).getTime();

function entry(id: string, changes: Partial<Job> = {}): HistoryEntry {
	const job = fakeJob(savedAs(`file:///w/images/${id}.png`), { id, startedAt: noon, ...changes });
	return { job, isPinned: false, hasThumbnail: false };
}

const madeBy = (model: string): Pick<Job, 'request'> => ({ request: { ...fakeRequest, model } });

function view(entries: readonly HistoryEntry[], query: Partial<HistoryQuery> = {}): HistoryView {
	const window = { query: { ...wholeHistory, ...query }, from: 0, count: 10 };
	return historyView(entries, true, window, 'en', now);
}

function row(changes: Partial<Job>, kept: Partial<HistoryEntry> = {}): HistoryRowView {
	const [first] = view([{ ...entry('fox', changes), ...kept }]).rows;
	assert.ok(first);
	return first;
}

describe('historyView', () => {
	const hundred = Array.from({ length: 100 }, (_, index) => entry(`j${index}`));

	it('has the rows of its window only, and says how many there are', () => {
		const window = { query: wholeHistory, from: 40, count: 3 };
		const { rows, from, total, all } = historyView(hundred, true, window, 'en', now);
		assert.deepEqual(
			rows.map(({ id }) => id),
			['j40', 'j41', 'j42'],
		);
		assert.deepEqual({ from, total, all }, { from: 40, total: 100, all: 100 });
	});

	it('counts what the query finds, and all', () => {
		const entries = [entry('1', madeBy('a/one')), entry('2', madeBy('b/two')), entry('3')];
		const { total, all, rows } = view(entries, { model: 'b/two' });
		assert.deepEqual(
			{ total, all, ids: rows.map(({ id }) => id) },
			{ total: 1, all: 3, ids: ['2'] },
		);
	});

	it('finds anew when the query or the history is another one', () => {
		const entries = [entry('1', madeBy('a/one')), entry('2', madeBy('b/two'))];
		const one = (model: string): number => view(entries, { model }).total;
		assert.deepEqual([one(''), one('a/one'), one('none'), one('')], [2, 1, 0, 2]);
		assert.equal(view([...entries, entry('3')]).total, 3);
	});

	it('keeps a row while its entry is the same, and words it anew in another language', () => {
		const entries = [entry('1')];
		const [first] = view(entries).rows;
		assert.equal(view([...entries, entry('2')]).rows[0], first);
		const window = { query: wholeHistory, from: 0, count: 1 };
		const [chinese] = historyView(entries, true, window, 'zh-cn', now).rows;
		assert.notEqual(chinese?.when, first?.when);
	});

	it('lists each model once, by name', () => {
		const entries = ['b/two', 'a/one', 'b/two'].map((model, id) => entry(`${id}`, madeBy(model)));
		assert.deepEqual(view(entries).models, ['a/one', 'b/two']);
	});

	it('says that it is being read', () => {
		const window = { query: wholeHistory, from: 0, count: 1 };
		assert.equal(historyView([], false, window, 'en').isLoading, true);
		assert.equal(historyView([], true, window, 'en').isLoading, false);
	});
});

describe('a row of the history', () => {
	it('says with what the picture was made, how long it took, and its file', () => {
		const { facts, outcome, file, status, tone } = row({
			endedAt: noon + 12_345,
			request: { ...fakeRequest, size: '1024x1536' },
			cost: 0.041,
		});
		assert.deepEqual(facts, ['openai/gpt-image-2', '1024 × 1536']);
		assert.deepEqual(outcome, ['≈ $0.041', '12.3 sec', 'fox.png']);
		assert.deepEqual({ file, status, tone }, { file: 'fox.png', status: 'Saved', tone: 'done' });
	});

	it('has no file where none was written', () => {
		const { file, tone, status } = row({ progress: { status: 'interrupted' } });
		assert.deepEqual(
			{ file, tone, status },
			{ file: undefined, tone: 'cancelled', status: 'Interrupted' },
		);
	});

	it('names near days, and writes out the others', () => {
		const at = (day: number, hour: number): string =>
			row({ startedAt: new Date(2026, 10, day, hour, 5).getTime() }).when.replaceAll(/\s/g, ' ');
		assert.equal(at(21, 0), 'Today, 12:05 AM');
		assert.equal(at(20, 23), 'Yesterday, 11:05 PM');
		assert.equal(at(19, 23), 'Nov 19, 2026, 11:05 PM');
	});

	it('says “Today” for that day only', () => {
		const entries = [entry('fox')];
		const window = { query: wholeHistory, from: 0, count: 1 };
		const on = (at: number): string | undefined =>
			historyView(entries, true, window, 'en', at).rows[0]?.when.split(',')[0];
		assert.equal(on(now), 'Today');
		assert.equal(on(now + 24 * 3600 * 1000), 'Yesterday');
	});

	it('has a thumbnail once the panel has made one', () => {
		assert.equal(row({}).thumbnail, undefined);
		assert.equal(row({}, { hasThumbnail: true }).thumbnail, 'thumbnail/fox');
	});

	it('has the shape of the picture: of what came, or else of what was asked for', () => {
		const request = { ...fakeRequest, size: '1536x1024' } as const;
		assert.equal(row({ request }).ratio, 1.5);
		const got = { format: 'png', width: 1024, height: 512, isTransparent: false } as const;
		assert.equal(row({ request, got }).ratio, 2);
	});

	it('has the shape of the original where the rest of that was kept', () => {
		const got = { format: 'png', width: 1024, height: 1024, isTransparent: false } as const;
		const edit = editOf('file:///w/hero.png', {
			before: { hash: 'before', size: { width: 300, height: 100 } },
			keep: { base: 'base', mask: 'mask', feather: 8 },
		});
		assert.equal(row({ got, edit }).ratio, 3);
	});
});
