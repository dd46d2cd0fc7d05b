import type { HistoryEntry } from '../history/historyEntry.ts';
import { askedBy, type Asked } from './asked.ts';

/** What the person's own earlier pictures cost, in USD. */
export type EarlierCosts = {
	/** Of all of them. */
	readonly sum: number;
	/** The median of those that were asked for in the same way; `undefined` when there is none. */
	readonly usual: (asked: Asked) => number | undefined;
};

const known = new WeakMap<readonly HistoryEntry[], EarlierCosts>();

/** Looks through the history once for each change of it: the panel asks at each of its drawings. */
export function earlierCosts(entries: readonly HistoryEntry[]): EarlierCosts {
	const costs = known.get(entries) ?? collect(entries);
	known.set(entries, costs);
	return costs;
}

function collect(entries: readonly HistoryEntry[]): EarlierCosts {
	const costs = new Map<string, number[]>();
	let sum = 0;
	for (const { job } of entries) {
		if (job.cost === undefined) continue;
		sum += job.cost;
		const key = keyOf(askedBy(job.request));
		const same = costs.get(key);
		if (same === undefined) costs.set(key, [job.cost]);
		else same.push(job.cost);
	}
	const medians = new Map([...costs].map(([key, same]) => [key, median(same)]));
	return { sum, usual: (asked) => medians.get(keyOf(asked)) };
}

function keyOf({ model, size, quality, inputs }: Asked): string {
	return [model, size, quality, inputs].join(' ');
}

/** @param values at least one */
function median(values: readonly number[]): number | undefined {
	const sorted = values.toSorted((one, other) => one - other);
	const lower = sorted[Math.floor((sorted.length - 1) / 2)];
	const upper = sorted[Math.floor(sorted.length / 2)];
	return lower === undefined || upper === undefined ? undefined : (lower + upper) / 2;
}
