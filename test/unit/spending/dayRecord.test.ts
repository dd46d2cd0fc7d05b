import assert from 'node:assert/strict';
import { dayFolder, isPastDay, recordName, sumOf } from '../../../src/spending/dayRecord.ts';

describe('The record of a day', () => {
	it('is named by the date of this computer’s clock', () => {
		assert.equal(dayFolder(new Date(2026, 0, 5, 0, 0)), '2026-01-05');
		assert.equal(dayFolder(new Date(2026, 10, 21, 23, 59)), '2026-11-21');
	});

	it('is past once another day has come, also of another month or year', () => {
		for (const past of ['2026-11-20', '2026-10-31', '2025-12-31']) {
			assert.ok(isPastDay(past, '2026-11-21'), past);
		}
		for (const kept of ['2026-11-21', '2026-11-22', '2026', 'notes', '.2026-11-20']) {
			assert.ok(!isPastDay(kept, '2026-11-21'), kept);
		}
	});

	it('sums what the jobs of all windows cost', () => {
		const names = [recordName('4f1c2d3e-55aa', 0.04), recordName('90ab12cd-33ee', 1.5)];
		assert.deepEqual(names, ['4f1c2d3e-55aa.40000', '90ab12cd-33ee.1500000']);
		assert.equal(sumOf(names), 1.54);
		assert.equal(sumOf([]), 0);
	});

	it('loses nothing of many tiny sums', () => {
		const names = Array.from({ length: 1000 }, (_, n) => recordName(`job${n}`, 0.000_301));
		assert.equal(sumOf(names), 0.301);
	});

	it('counts a job once and leaves out other files', () => {
		assert.equal(sumOf(['a.40000', 'a.40000', 'a.50000']), 0.05);
		assert.equal(sumOf(['.DS_Store', 'a', 'a.b', '.5', 'a.-5', 'a.1e9']), 0);
	});
});
