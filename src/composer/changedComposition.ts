import { maxPictures } from '../zenmux/inputLimits.ts';
import type { Composition, Reference } from '../jobs/composition.ts';

/** Whether there is neither a prompt nor a reference. */
export function isEmpty({ prompt, references }: Composition): boolean {
	return prompt.trim() === '' && references.length === 0;
}

/** The references with more at the end; what does not fit is left over. */
export function withReferences(
	composition: Composition,
	added: readonly Reference[],
): { readonly composition: Composition; readonly leftOver: readonly Reference[] } {
	const room = maxPictures - composition.references.length;
	const references = [...composition.references, ...added.slice(0, room)];
	return { composition: withOrder(composition, references), leftOver: added.slice(room) };
}

/** Without one reference. */
export function withoutReference(composition: Composition, id: string): Composition {
	return withOrder(
		composition,
		composition.references.filter((reference) => reference.id !== id),
	);
}

/** With a reference at another place, counted from 0. */
export function withMoved(composition: Composition, id: string, index: number): Composition {
	const moved = composition.references.find((reference) => reference.id === id);
	if (moved === undefined) return composition;
	const others = composition.references.filter((reference) => reference !== moved);
	return withOrder(composition, [...others.slice(0, index), moved, ...others.slice(index)]);
}

/** With a reference in the place of the one of the same id. */
export function withChanged(composition: Composition, changed: Reference): Composition {
	return withOrder(
		composition,
		composition.references.map((reference) => (reference.id === changed.id ? changed : reference)),
	);
}

/**
 * What only shows a style comes last. The region and the upright PNG belong to the first picture;
 * they go when that changes.
 */
function withOrder(composition: Composition, given: readonly Reference[]): Composition {
	const styles = given.filter(({ isStyle }) => isStyle);
	const references = [...given.filter(({ isStyle }) => !isStyle), ...styles];
	const isSameFirst = isSamePicture(composition.references[0], references[0]);
	return isSameFirst
		? { ...composition, references }
		: { ...composition, references, region: undefined, upright: undefined };
}

function isSamePicture(one: Reference | undefined, other: Reference | undefined): boolean {
	if (one?.content.kind !== 'stored' || other?.content.kind !== 'stored') return one === other;
	return one.content.hash === other.content.hash;
}
