import { mimeType, type PictureFormat } from '../pictures/format.ts';
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
	| { readonly form: 'multipart'; readonly body: FormData }
	| { readonly form: 'json'; readonly body: LinkedEditParams };

/**
 * Exactly what is sent. ZenMux's guide shows multipart only, so JSON, a third larger, is for what cannot be sent
 * otherwise: a picture that ZenMux has to fetch. Only that reads the files now; those of a form are read while
 * they are sent.
 */
export async function toEditParams(request: EditRequest): Promise<EditParams> {
	return hasLinks(request)
		? { form: 'json', body: await linkedParams(request) }
		: { form: 'multipart', body: formOf(request) };
}

/** One file is named `image`, and each of several `image[]`. */
function formOf(request: EditRequest): FormData {
	const { images, mask, markup } = request;
	const form = new FormData();
	for (const [name, value] of Object.entries(commonParams(request))) {
		form.append(name, String(value));
	}
	const files = images.filter((picture) => picture.kind === 'file');
	for (const file of files) form.append(files.length === 1 ? 'image' : 'image[]', filePart(file));
	if (mask !== undefined) form.append('mask', overlayPart('mask', mask));
	if (markup !== undefined) form.append('markup', overlayPart('markup', markup));
	return form;
}

function commonParams(request: EditRequest): Omit<LinkedEditParams, 'images' | 'mask'> {
	const { inputFidelity } = request;
	return {
		...toOutputParams(request),
		...(inputFidelity !== undefined && { input_fidelity: inputFidelity }),
	};
}

function filePart({ name, format, content }: FilePicture): File {
	return new Part(content, partName(name, format), format);
}

function overlayPart(name: 'mask' | 'markup', bytes: Uint8Array<ArrayBuffer>): File {
	return new Part(new Blob([bytes]), partName(name, 'png'), 'png');
}

/** A picture in form data. It streams as its content does, where a file made of that would in small pieces. */
class Part extends File {
	readonly #content: Blob;

	constructor(content: Blob, name: string, format: PictureFormat) {
		super([content], name, { type: mimeType[format] });
		this.#content = content;
	}

	override stream(): ReturnType<Blob['stream']> {
		return this.#content.stream();
	}
}

async function linkedParams(request: EditRequest): Promise<LinkedEditParams> {
	const { images, mask } = request;
	return {
		...commonParams(request),
		images: await Promise.all(images.map(reference)),
		...(mask !== undefined && { mask: { image_url: await toDataUrl('png', new Blob([mask])) } }),
	};
}

async function reference(picture: InputPicture): Promise<ImageReference> {
	switch (picture.kind) {
		case 'file':
			return { image_url: await toDataUrl(picture.format, picture.content) };
		case 'url':
			return { image_url: picture.url };
	}
}
