import type { PictureFormat } from '../pictures/format.ts';

export type OutputFormat = PictureFormat;
export type Quality = 'auto' | 'low' | 'medium' | 'high' | 'xhigh' | 'max';
export type Background = 'auto' | 'opaque' | 'transparent';
export type Moderation = 'auto' | 'low';
export type InputFidelity = 'low' | 'high';

/** Coarse versions of the picture that may arrive before the final one; each costs 100 output tokens. */
export type PartialImages = 0 | 1 | 2 | 3;

/** How thoroughly the newest models plan a picture; `auto` leaves it to the model. */
export type Complexity = 'auto' | 'low' | 'medium' | 'high';

/** What is asked of a picture besides its prompt and model. */
export type PictureParameters = {
	/** `auto` or `WIDTHxHEIGHT` in pixels. */
	readonly size: string;
	readonly quality: Quality;
	readonly outputFormat: OutputFormat;
	/** 0 (smallest file) to 100 (best picture); only for jpeg and webp. */
	readonly outputCompression: number;
	readonly background: Background;
	readonly moderation: Moderation;
	readonly partialImages: PartialImages;
	readonly complexity: Complexity;
};

/** The picture that is asked for, whatever it is made from. */
export type OutputParameters = PictureParameters & {
	/** 1 to 32 000 characters. */
	readonly prompt: string;
	/** `provider/name`, as in ZenMux's catalogue, or the bare name. */
	readonly model: string;
};

/** A picture made from words alone. */
export type GenerateRequest = OutputParameters & { readonly kind: 'generate' };

/** A picture whose bytes travel with the request. */
export type FilePicture = {
	readonly kind: 'file';
	/** For people and for ZenMux; may be any text. */
	readonly name: string;
	/** What the bytes are, whatever the name claims. */
	readonly format: PictureFormat;
	/** In memory or on the disk; read while it is sent. */
	readonly content: Blob;
};

/** A picture that ZenMux fetches itself. */
export type UrlPicture = {
	readonly kind: 'url';
	/** https. */
	readonly url: string;
};

export type InputPicture = FilePicture | UrlPicture;

/** A picture made from words and other pictures. */
export type EditRequest = OutputParameters & {
	readonly kind: 'edit';
	/** 1 to 16; a mask or markup belongs to the first. */
	readonly images: readonly InputPicture[];
	/** PNG of the first picture's size, transparent where it may change. */
	readonly mask: Uint8Array<ArrayBuffer> | undefined;
	/** PNG of the first picture's size with strokes over it, for 2.5 models; never with a mask. */
	readonly markup: Uint8Array<ArrayBuffer> | undefined;
	/** How closely the pictures are kept to; `undefined` where the model decides. */
	readonly inputFidelity: InputFidelity | undefined;
};

/** Whatever can be asked of ZenMux's Images API. */
export type ImageRequest = GenerateRequest | EditRequest;

/** Whether ZenMux has to fetch a picture itself, which it may not take. */
export function hasLinks(request: ImageRequest): boolean {
	return request.kind === 'edit' && request.images.some(({ kind }) => kind === 'url');
}

/** Bytes of the pictures that travel with a request. */
export function inputBytes(request: ImageRequest): number {
	if (request.kind === 'generate') return 0;
	const { images, mask, markup } = request;
	const sizes = images.map((picture) => (picture.kind === 'file' ? picture.content.size : 0));
	return [...sizes, mask?.length ?? 0, markup?.length ?? 0].reduce((sum, size) => sum + size);
}
