import type { ContentHash, EditedFile } from '../jobs/jobRequest.ts';
import type { PictureFormat } from '../pictures/format.ts';
import type { Insets } from '../pictures/expansionLimits.ts';
import type { Size } from '../pictures/size.ts';
import type { InputFidelity } from '../zenmux/imageRequest.ts';
import { maxPictures } from '../zenmux/inputLimits.ts';
import { modelRules } from '../zenmux/models.ts';

/** A picture whose bytes the content store has. */
export type StoredContent = {
	readonly kind: 'stored';
	readonly hash: ContentHash;
	readonly byteLength: number;
	readonly format: PictureFormat;
	/** As people see it, after EXIF orientation. */
	readonly size: Size;
	/** Whether the bytes are a PNG that needs no turning: a mask can go with it as it is. */
	readonly isUprightPng: boolean;
};

/** A picture that goes along with the prompt. */
export type Reference = {
	readonly id: string;
	/** A file name, or the address of a link. */
	readonly name: string;
	readonly content: StoredContent | { readonly kind: 'link'; readonly url: string };
	/** The file that it was read from; the bytes may have been scaled down since. */
	readonly source: EditedFile | undefined;
	/** The job that made it. */
	readonly parent: string | undefined;
	/** Whether the panel could not decode it. */
	readonly isBroken: boolean;
};

/** What limits the edit to a part of the first reference, enlarges that, or guides the model. */
export type Region =
	| { readonly kind: 'mask'; readonly hash: ContentHash; readonly share: number }
	| { readonly kind: 'markup'; readonly hash: ContentHash }
	| { readonly kind: 'expansion'; readonly insets: Insets };

/** What is being put together to be sent. */
export type Composition = {
	readonly prompt: string;
	/** At most 16; the region belongs to the first. */
	readonly references: readonly Reference[];
	readonly region: Region | undefined;
	/** The first reference as upright PNG, where its own bytes are not one. */
	readonly upright: ContentHash | undefined;
	readonly isRestKept: boolean;
	/** Pixels over which the answer fades in at the region's edge. */
	readonly feather: number;
	readonly inputFidelity: InputFidelity | undefined;
};

/** Nothing yet. */
export const emptyComposition: Composition = {
	prompt: '',
	references: [],
	region: undefined,
	upright: undefined,
	isRestKept: true,
	feather: 8,
	inputFidelity: undefined,
};

/** The references with more at the end; what does not fit is left over. */
export function withReferences(
	composition: Composition,
	added: readonly Reference[],
): { readonly composition: Composition; readonly leftOver: readonly Reference[] } {
	const room = maxPictures - composition.references.length;
	const references = [...composition.references, ...added.slice(0, room)];
	return { composition: { ...composition, references }, leftOver: added.slice(room) };
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

/** Whether the upright PNG of the first reference is wanted and not there yet. */
export function isUprightMissing({ references, region, upright }: Composition): boolean {
	const content = references[0]?.content;
	return (
		region !== undefined &&
		content?.kind === 'stored' &&
		!content.isUprightPng &&
		upright === undefined
	);
}

/** The chosen fidelity where the model takes it; elsewhere the choice waits, unsent. */
export function fidelityFor(
	{ inputFidelity }: Composition,
	model: string,
): InputFidelity | undefined {
	return modelRules(model).inputFidelities.find((taken) => taken === inputFidelity);
}

/** The bytes that the composition needs. */
export function contentOf({ references, region, upright }: Composition): readonly ContentHash[] {
	const stored = references.map(({ content }) =>
		content.kind === 'stored' ? content.hash : undefined,
	);
	const painted = region === undefined || region.kind === 'expansion' ? undefined : region.hash;
	return [...stored, upright, painted].filter((hash) => hash !== undefined);
}

/** The region and the upright PNG belong to the first picture; they go when that changes. */
function withOrder(composition: Composition, references: readonly Reference[]): Composition {
	const isSameFirst = isSamePicture(composition.references[0], references[0]);
	return isSameFirst
		? { ...composition, references }
		: { ...composition, references, region: undefined, upright: undefined };
}

function isSamePicture(one: Reference | undefined, other: Reference | undefined): boolean {
	if (one?.content.kind !== 'stored' || other?.content.kind !== 'stored') return one === other;
	return one.content.hash === other.content.hash;
}
