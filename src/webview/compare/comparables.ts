import * as l10n from '@vscode/l10n';
import type { BatchView, JobView, PictureKey } from '../../studio/views.ts';
import { pictureName } from '../tiles/pictureName.ts';

/** A picture that can be compared with another. */
export type Comparable = {
	/** Stays the same while newer pictures of its job come. */
	readonly id: string;
	readonly label: string;
	readonly picture: PictureKey;
};

/** The ids of the left and the right picture. */
export type Pair = readonly [left: string, right: string];

/** All pictures of a batch, after those that were edited. */
export function comparablesOf(batch: BatchView): readonly Comparable[] {
	const befores = new Set(batch.jobs.flatMap(({ before }) => before ?? []));
	const isAlone = batch.jobs.length === 1;
	return [
		...[...befores].map((picture) => ({ id: beforeId(picture), label: l10n.t('Before'), picture })),
		...batch.jobs.flatMap((job) =>
			job.picture === undefined
				? []
				: {
						id: job.id,
						label: isAlone ? l10n.t('After') : pictureName(job, batch),
						picture: job.picture.key,
					},
		),
	];
}

/** What an edit began with, and what came of it. */
export function editPair({ id, before = '' }: JobView): Pair {
	return [beforeId(before), id];
}

/** The first two pictures that were made; `undefined` while there are fewer. */
export function firstPair({ jobs }: BatchView): Pair | undefined {
	const [first, second] = jobs.filter(({ picture }) => picture !== undefined);
	return first && second && [first.id, second.id];
}

/** The pair that is shown: others take the place of those that are gone. `undefined` for too few. */
export function shownPair(
	comparables: readonly Comparable[],
	[left, right]: Pair,
): readonly [left: Comparable, right: Comparable] | undefined {
	const find = (id: string): Comparable | undefined => comparables.find((one) => one.id === id);
	const shownLeft = find(left) ?? comparables.find(({ id }) => id !== right);
	const shownRight = find(right) ?? comparables.find(({ id }) => id !== shownLeft?.id);
	return shownLeft && shownRight && [shownLeft, shownRight];
}

/** The pair after one of the two was chosen anew; the two change places rather than be the same. */
export function withChoice([left, right]: Pair, side: 'left' | 'right', id: string): Pair {
	if (side === 'left') return [id, id === right ? left : right];
	return [id === left ? right : left, id];
}

function beforeId(picture: PictureKey): string {
	return `before ${picture}`;
}
