import assert from 'node:assert/strict';
import { wantedWindow } from '../../../src/webview/history/historyWindow.ts';

const columns = 4;
const total = 10_000;

describe('wantedWindow', () => {
	it('asks for two screens above and below', () => {
		assert.deepEqual(wantedWindow({ from: 400, to: 420 }, { from: 0, to: 60 }, columns, total), {
			from: 360,
			to: 460,
		});
	});

	it('asks for nothing while a screen is left on either side', () => {
		const asked = { from: 360, to: 460 };
		for (const from of [380, 400, 420]) {
			assert.equal(wantedWindow({ from, to: from + 20 }, asked, columns, total), undefined);
		}
		assert.notEqual(wantedWindow({ from: 424, to: 444 }, asked, columns, total), undefined);
		assert.notEqual(wantedWindow({ from: 376, to: 396 }, asked, columns, total), undefined);
	});

	it('asks for nothing beyond the ends', () => {
		const whole = { from: 0, to: 30 };
		assert.equal(wantedWindow({ from: 0, to: 20 }, whole, columns, 30), undefined);
		const end = { from: 9_980, to: total };
		assert.deepEqual(wantedWindow(end, whole, columns, total), { from: 9_940, to: total });
	});

	it('never asks for more than 500, and begins with a row', () => {
		const wide = { columns: 24, inView: { from: 2_400, to: 2_640 } };
		const wanted = wantedWindow(wide.inView, { from: 0, to: 0 }, wide.columns, total);
		assert.deepEqual(wanted, { from: 2_280, to: 2_760 });
		const immense = wantedWindow({ from: 0, to: 700 }, { from: 0, to: 0 }, 70, total);
		assert.deepEqual(immense, { from: 0, to: 500 });
	});

	it('does not ask for the same again', () => {
		const asked = { from: 0, to: 500 };
		assert.equal(wantedWindow({ from: 0, to: 700 }, asked, 70, total), undefined);
	});
});
