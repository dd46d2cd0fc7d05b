import type { ImageEditParamsStreaming } from 'openai/resources/images';
import { mimeType } from '../pictures/format.ts';
import { toDataUrl } from './dataUrl.ts';
import {
	hasLinks,
	type EditRequest,
	type FilePicture,
	type InputFidelity,
	type InputPicture,
} from './imageRequest.ts';
import { toOutputParams, type OutputParams } from './outputParams.ts';
import { partName } from './partName.ts';

/** A picture as the JSON form names it: its address, or itself as a `data:` URL. */
export type ImageReference = { readonly image_url: string };

/** The JSON form of an edit. It has no markup, which `parameterProblem` refuses beforehand. */
export type LinkedEditParams = OutputParams & {
	readonly images: readonly ImageReference[];
	readonly mask?: ImageReference;
	readonly input_fidelity?: InputFidelity;
};

/** What is sent to `POST /images/edits`, in one of its two forms. */
export type EditParams =
	| { readonly form: 'multipart'; readonly params: ImageEditParamsStreaming }
	| { readonly form: 'json'; readonly params: LinkedEditParams };

/**
 * Exactly what is sent. ZenMux's guide shows multipart only, so JSON, a third larger, is for what cannot be sent
 * otherwise: a picture that ZenMux has to fetch. Of a file's bytes there is one copy, the one its part or its
 * `data:` URL is.
 */
export function toEditParams(request: EditRequest): EditParams {
	const { inputFidelity } = request;
	const common = {
		...toOutputParams(request),
		...(inputFidelity !== undefined && { input_fidelity: inputFidelity }),
	};
	return hasLinks(request)
		? { form: 'json', params: { ...common, ...references(request) } }
		: { form: 'multipart', params: { ...common, ...parts(request) } };
}

/** The SDK names one file `image`, and each of a list `image[]`. */
function parts({
	images,
	mask,
	markup,
}: EditRequest): Pick<ImageEditParamsStreaming, 'image' | 'mask' | 'markup'> {
	const files = images.filter((picture) => picture.kind === 'file').map(filePart);
	const [first] = files;
	return {
		image: files.length === 1 && first !== undefined ? first : files,
		...(mask !== undefined && { mask: overlayPart('mask', mask) }),
		...(markup !== undefined && { markup: overlayPart('markup', markup) }),
	};
}

function filePart({ name, format, bytes }: FilePicture): File {
	return new File([bytes], partName(name, format), { type: mimeType[format] });
}

function overlayPart(name: 'mask' | 'markup', bytes: Uint8Array<ArrayBuffer>): File {
	return filePart({ kind: 'file', name, format: 'png', bytes });
}

function references({ images, mask }: EditRequest): Pick<LinkedEditParams, 'images' | 'mask'> {
	return {
		images: images.map(reference),
		...(mask !== undefined && { mask: { image_url: toDataUrl('png', mask) } }),
	};
}

function reference(picture: InputPicture): ImageReference {
	switch (picture.kind) {
		case 'file':
			return { image_url: toDataUrl(picture.format, picture.bytes) };
		case 'url':
			return { image_url: picture.url };
	}
}
