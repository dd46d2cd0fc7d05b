import type { PictureFormat } from '../pictures/format.ts';
import type { Insets } from '../pictures/expansionLimits.ts';
import type { Size } from '../pictures/size.ts';
import type { InputFidelity, PictureParameters } from '../zenmux/imageRequest.ts';
import { modelRules } from '../zenmux/models.ts';
import type { ContentHash, EditedFile } from './jobRequest.ts';
import { centre, type Focus } from './target.ts';

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
	/** Whether it only shows the style that is wanted: the picture is no edit of it. */
	readonly isStyle: boolean;
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
	/** The models to ask, at most {@link maxModels}; empty for the one of the settings. */
	readonly models: readonly string[];
	/** What differs from the settings. */
	readonly parameters: Partial<PictureParameters>;
	/** Pictures that each model makes, 1 to {@link maxCount}. */
	readonly count: number;
	/** The id of a style that adds to the prompt. */
	readonly preset: string | undefined;
	/** URI of the file that the picture is to be; `undefined` where the settings say. */
	readonly targetFile: string | undefined;
	/** Exact pixels of the file; `undefined` for the picture as ZenMux answers. */
	readonly targetSize: Size | undefined;
	/** What stays in sight where the target size has another ratio than the answer. */
	readonly focus: Focus;
};

/** More are not seen side by side. */
export const maxModels = 4;
export const maxCount = 10;

/** Nothing yet. */
export const emptyComposition: Composition = {
	prompt: '',
	references: [],
	region: undefined,
	upright: undefined,
	isRestKept: true,
	feather: 8,
	inputFidelity: undefined,
	models: [],
	parameters: {},
	count: 1,
	preset: undefined,
	targetFile: undefined,
	targetSize: undefined,
	focus: centre,
};

/** The models to ask. @param usual the one of the settings, where none is chosen */
export function modelsOf({ models }: Composition, usual: string): readonly string[] {
	return models.length === 0 ? [usual] : models;
}

/** The picture that is edited; `undefined` where there is none, or all only show a style. */
export function baseOf({ references: [first] }: Composition): Reference | undefined {
	return first?.isStyle === true ? undefined : first;
}

/** The bytes of a reference; `undefined` for a link. */
export function storedContent(reference: Reference | undefined): StoredContent | undefined {
	return reference?.content.kind === 'stored' ? reference.content : undefined;
}

/** Whether the upright PNG of the first reference is wanted and not there yet. */
export function isUprightMissing({ references, region, upright }: Composition): boolean {
	const isUpright = storedContent(references[0])?.isUprightPng ?? true;
	return region !== undefined && !isUpright && upright === undefined;
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
	const stored = references.map((reference) => storedContent(reference)?.hash);
	const painted = region === undefined || region.kind === 'expansion' ? undefined : region.hash;
	return [...stored, upright, painted].filter((hash) => hash !== undefined);
}
