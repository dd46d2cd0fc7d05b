import type { Figure } from './row.ts';

/** Does its task once. @returns what that took, in the unit of its row */
export type Contender = () => Promise<number>;

/**
 * Lets each contender do its task in turn, again and again: what slows the machine down for a while
 * slows all of them. The first round only warms up.
 * @param rounds that count
 */
export async function takeTurns<Name extends string>(
	rounds: number,
	contenders: Readonly<Record<Name, Contender>>,
): Promise<Readonly<Record<Name, Figure>>> {
	const names = Object.keys(contenders) as Name[];
	const taken = new Map<Name, number[]>(names.map((name) => [name, []]));
	for (let round = 0; round <= rounds; round++) {
		for (const name of names) {
			const amount = await contenders[name]();
			if (round > 0) taken.get(name)?.push(amount);
		}
	}
	const figures = names.map((name) => [name, figureOf(taken.get(name) ?? [])] as const);
	return Object.fromEntries(figures) as Record<Name, Figure>;
}

/** @param amounts at least one */
export function figureOf(amounts: readonly number[]): Figure {
	const sorted = amounts.toSorted((one, other) => one - other);
	const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
	const median = middle.reduce((sum, amount) => sum + amount, 0) / middle.length;
	return { median, min: Math.min(...sorted), max: Math.max(...sorted) };
}

/** How long something takes, in ms. */
export async function timed(act: () => unknown): Promise<number> {
	const began = performance.now();
	await act();
	return performance.now() - began;
}
