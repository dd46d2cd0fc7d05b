import assert from 'node:assert/strict';
import { recentReplacements } from '../../../src/assets/recentReplacements.ts';
import type { Replacement } from '../../../src/assets/replacements.ts';

const now = Date.UTC(2026, 5, 1);
const day = 24 * 60 * 60 * 1000;
const replaced = (id: string, daysAgo: number): Replacement => ({
	id,
	file: `file:///w/${id}.png`,
	before: 'before',
	after: 'after',
	at: now - daysAgo * day,
	isTrial: false,
});

describe('replaced files that can be brought back', () => {
	it('are those of the last 90 days', () => {
		const all = [replaced('new', 0), replaced('ninety', 90), replaced('old', 91)];
		assert.deepEqual(recentReplacements(all, now), all.slice(0, 2));
	});

	it('are the newest 200', () => {
		const all = Array.from({ length: 250 }, (_, index) => replaced(`${index}`, index / 10));
		assert.deepEqual(recentReplacements(all, now), all.slice(0, 200));
	});

	it('are all that are being tried, however old and many', () => {
		const all = Array.from({ length: 250 }, (_, index) => replaced(`${index}`, index));
		const trials = all.map((one) => ({ ...one, isTrial: true }));
		assert.deepEqual(recentReplacements(trials, now), trials);
	});
});
