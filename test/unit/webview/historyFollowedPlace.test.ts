import assert from 'node:assert/strict';
import { followedPlace } from '../../../src/webview/history/followedPlace.ts';
import { fakeRow } from '../studio/fakeShown.ts';

const near = { from: 8, to: 20 };
const history = {
	from: 4,
	total: 100,
	rows: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => fakeRow(id)),
};

describe('followedPlace', () => {
	it('goes with its entry when others come before it', () => {
		assert.equal(followedPlace({ place: 8, id: 'f' }, history, near), 9);
	});

	it('stays when its entry is gone, or not here', () => {
		assert.equal(followedPlace({ place: 8, id: 'gone' }, history, near), 8);
		assert.equal(followedPlace({ place: 60, id: undefined }, history, near), 60);
	});

	it('stays when its entry went far away, such as when it was pinned', () => {
		assert.equal(followedPlace({ place: 12, id: 'a' }, history, near), 12);
	});

	it('goes to the last when there are fewer now', () => {
		assert.equal(followedPlace({ place: 60, id: undefined }, { ...history, total: 11 }, near), 10);
		assert.equal(
			followedPlace({ place: 6, id: undefined }, { from: 0, rows: [], total: 0 }, near),
			0,
		);
	});
});
