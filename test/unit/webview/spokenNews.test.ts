import assert from 'node:assert/strict';
import { spokenNews } from '../../../src/webview/spokenNews.ts';
import { fakeTile } from './fakeBatch.ts';

const running = fakeTile('1', 0, { tone: 'running', spoken: '“a fox”: Preview 1 of 2' });
const saved = fakeTile('1', 0);
const other = fakeTile('2', 1, { spoken: '“a hare”: Cancelled', tone: 'cancelled' });

describe('what is read out of the jobs', () => {
	it('is a job that begins, and each change of it', () => {
		assert.equal(spokenNews(new Map(), [running]), '“a fox”: Preview 1 of 2');
		assert.equal(
			spokenNews(new Map([['1', running.spoken]]), [saved]),
			'“a fox”: Saved as fox.png',
		);
		assert.equal(spokenNews(new Map([['1', saved.spoken]]), [saved]), '');
	});

	it('is none that comes from the history', () => {
		assert.equal(spokenNews(new Map(), [saved, other]), '');
	});

	it('is all that changes at once', () => {
		const before = new Map([
			['1', running.spoken],
			['2', '“a hare”: Preview 1 of 2'],
		]);
		assert.equal(
			spokenNews(before, [saved, other]),
			'“a fox”: Saved as fox.png “a hare”: Cancelled',
		);
	});
});
