import type * as vscode from 'vscode';
import { fileStem, formatOfName } from '../assets/assetName.ts';
import type { ContentStore } from '../assets/contentStore.ts';
import type { RunPixelTask } from '../host/pixels.ts';
import { readSettings } from '../host/settings.ts';
import type { EditOrigin, KeepRest, StoredEdit, StoredPicture } from '../jobs/jobRequest.ts';
import { expandedSize } from '../pictures/expansionLimits.ts';
import { requestSize, sizeText, type Size } from '../pictures/size.ts';
import type { OutputParameters, UrlPicture } from '../zenmux/imageRequest.ts';
import { modelRules } from '../zenmux/models.ts';
import {
	fidelityFor,
	type Composition,
	type Reference,
	type StoredContent,
} from '../jobs/composition.ts';
import type { Workplace } from './jobSpecs.ts';

/** What the composition asks for, and what it is an edit of: of nothing, where only styles go along. */
export type Edit = { readonly request: StoredEdit; readonly origin: EditOrigin | undefined };

/** The first picture as it is sent, with its mask where it has one. */
type Base = {
	readonly image: StoredPicture | UrlPicture;
	readonly size: Size | undefined;
	readonly mask: string | undefined;
};

/**
 * The edit of a composition that has references.
 * @throws when the store has lost a picture, or an expansion cannot be made of a damaged one
 */
export async function editRequest(
	composition: Composition,
	output: OutputParameters,
	{ scope, store, run }: Workplace,
): Promise<Edit> {
	const { references, region } = composition;
	const [first, ...others] = references;
	if (first === undefined) throw new RangeError('An edit needs a reference.');
	const base = await sentBase(first, composition, store, run);
	const keep = keepOf(composition, base);
	const shaped = shapedFor(output, composition, base, keep !== undefined, scope);
	return {
		request: {
			kind: 'edit',
			...shaped,
			images: [base.image, ...others.map(asInput)],
			mask: base.mask,
			markup: region?.kind === 'markup' ? region.hash : undefined,
			inputFidelity: fidelityFor(composition, output.model),
		},
		origin: first.isStyle
			? undefined
			: {
					source: first.source,
					parent: first.parent,
					before:
						base.image.kind === 'stored' && base.size !== undefined
							? { hash: base.image.hash, size: base.size }
							: undefined,
					keep,
				},
	};
}

function asInput({ name, content }: Reference): StoredPicture | UrlPicture {
	if (content.kind === 'link') return { kind: 'url', url: content.url };
	const { format, byteLength, hash } = content;
	return { kind: 'stored', name, format, byteLength, hash };
}

async function sentBase(
	first: Reference,
	{ region, upright }: Composition,
	store: ContentStore,
	run: RunPixelTask,
): Promise<Base> {
	const { content } = first;
	if (content.kind === 'link' || region === undefined) {
		const size = content.kind === 'link' ? undefined : content.size;
		return { image: asInput(first), size, mask: undefined };
	}
	const png = await pngOf(first, content, upright, store);
	if (region.kind !== 'expansion') {
		return {
			image: png,
			size: content.size,
			mask: region.kind === 'mask' ? region.hash : undefined,
		};
	}
	const { insets } = region;
	const expanded = await run({ kind: 'expand', base: await store.read(png.hash), insets });
	const hash = await store.put(expanded.picture);
	return {
		image: { ...png, hash, byteLength: expanded.picture.byteLength },
		size: expandedSize(content.size, insets),
		mask: await store.put(expanded.mask),
	};
}

/** A region needs the picture as PNG, turned as people see it; the panel has made one of other pictures. */
async function pngOf(
	{ name }: Reference,
	content: StoredContent,
	upright: string | undefined,
	store: ContentStore,
): Promise<StoredPicture> {
	const hash = content.isUprightPng ? content.hash : upright;
	if (hash === undefined) throw new RangeError('The upright picture is not there yet.');
	const { byteLength } = content.isUprightPng ? content : await store.read(hash);
	return {
		kind: 'stored',
		name: `${fileStem(name)}.png`,
		format: 'png',
		byteLength,
		hash,
	};
}

function keepOf(
	{ region, isRestKept, feather }: Composition,
	{ image, mask }: Base,
): KeepRest | undefined {
	const hasRest = region?.kind === 'mask' || region?.kind === 'expansion';
	return hasRest && isRestKept && mask !== undefined && image.kind === 'stored'
		? { base: image.hash, mask, feather }
		: undefined;
}

/**
 * The parameters, but for what the edit itself decides: the answer has the base's shape
 * where it must lie on it, is PNG where pixels are kept, and is of the file's type where it will
 * replace that.
 */
function shapedFor(
	output: OutputParameters,
	{ references: [first], region, targetFile, targetSize }: Composition,
	{ size }: Base,
	isKept: boolean,
	scope: vscode.Uri | undefined,
): OutputParameters {
	const isShaped = size !== undefined && region !== undefined;
	const asked = isShaped ? requestSize(size, modelRules(output.model).sizes) : undefined;
	const isReplacing = readSettings(scope).editOutput === 'replaceSource';
	const isTargeted = targetFile !== undefined || targetSize !== undefined;
	const isFree = first?.isStyle === true || isTargeted || !isReplacing;
	const fileFormat = isFree ? undefined : formatOfName(first?.source?.uri ?? '');
	const outputFormat = isKept ? 'png' : (fileFormat ?? output.outputFormat);
	return {
		...output,
		size: asked === undefined ? output.size : sizeText(asked),
		outputFormat,
		outputCompression: outputFormat === 'png' ? 100 : output.outputCompression,
	};
}
