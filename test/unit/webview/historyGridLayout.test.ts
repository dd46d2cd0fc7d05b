import assert from 'node:assert/strict';
import {
	drawnRows,
	gridLayout,
	placesInView,
	scrollTopAfter,
	scrollTopFor,
} from '../../../src/webview/history/gridLayout.ts';

const layout = { columns: 4, cardHeight: 250, rowHeight: 262 };

describe('the layout of the history', () => {
	it('has two columns in a narrow panel, and more in a wide one', () => {
		assert.equal(gridLayout(268).columns, 2);
		assert.equal(gridLayout(364).columns, 2);
		assert.equal(gridLayout(1068).columns, 5);
	});

	it('has room for a square and the text, and a gap between rows', () => {
		const { cardHeight, rowHeight } = gridLayout(1068);
		assert.equal(cardHeight, Math.floor((1068 - 4 * 12) / 5) + 102);
		assert.equal(rowHeight, cardHeight + 12);
	});

	it('has a column where there is hardly any room', () => {
		assert.equal(gridLayout(100).columns, 1);
	});
});

describe('the places in view', () => {
	it('are whole rows, also those that are seen in part', () => {
		assert.deepEqual(placesInView(layout, 10, 600, 10_000), { from: 40, to: 56 });
	});

	it('end with the list', () => {
		assert.deepEqual(placesInView(layout, 0, 600, 5), { from: 0, to: 5 });
	});
});

describe('the rows that are drawn', () => {
	it('are those in view and two more on either side', () => {
		assert.deepEqual(drawnRows(layout, { from: 40, to: 48 }, 10_000, 40), [8, 9, 10, 11, 12, 13]);
	});

	it('end at the ends of the list', () => {
		assert.deepEqual(drawnRows(layout, { from: 0, to: 8 }, 10, 0), [0, 1, 2]);
	});

	it('have the row of the tab stop, before or after, wherever that is', () => {
		const inView = { from: 40, to: 44 };
		assert.deepEqual(drawnRows(layout, inView, 10_000, 1), [0, 8, 9, 10, 11, 12]);
		assert.deepEqual(drawnRows(layout, inView, 10_000, 9_999), [8, 9, 10, 11, 12, 2499]);
	});

	it('are none in an empty list', () => {
		assert.deepEqual(drawnRows(layout, { from: 0, to: 0 }, 0, 0), []);
	});
});

describe('scrolling the history', () => {
	it('keeps what is on top when the columns become other ones', () => {
		const narrow = { columns: 2, cardHeight: 200, rowHeight: 212 };
		assert.equal(scrollTopAfter(10 * 262 + 50, layout, narrow), 20 * 212);
		assert.equal(scrollTopAfter(21 * 212, narrow, layout), 10 * 262);
	});

	it('keeps the part of a row when only the cards become larger', () => {
		const larger = { columns: 4, cardHeight: 512, rowHeight: 524 };
		assert.equal(scrollTopAfter(1.5 * 262, layout, larger), 1.5 * 524);
	});

	it('goes as far as brings a row into view, and not at all to one that is', () => {
		assert.equal(scrollTopFor(0, layout, 1000, 600), 0);
		assert.equal(scrollTopFor(10, layout, 1000, 600), 10 * 262 + 250 - 600);
		assert.equal(scrollTopFor(4, layout, 1000, 600), 1000);
	});

	it('shows the top of a row that is higher than the view', () => {
		assert.equal(scrollTopFor(10, layout, 0, 100), 2620);
	});
});
