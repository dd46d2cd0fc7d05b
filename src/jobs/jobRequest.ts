import type { PictureFormat } from '../pictures/format.ts';
import type { Size } from '../pictures/size.ts';
import type { EditRequest, GenerateRequest, UrlPicture } from '../zenmux/imageRequest.ts';

/** Bytes that the extension keeps, named by their SHA-256 in hexadecimal digits. */
export type ContentHash = string;

/** A picture whose bytes lie in the content store until the request is sent. */
export type StoredPicture = {
	readonly kind: 'stored';
	readonly name: string;
	readonly format: PictureFormat;
	readonly byteLength: number;
	readonly hash: ContentHash;
};

/** An edit as a job keeps it: small, its pictures by name and hash. */
export type StoredEdit = Omit<EditRequest, 'images' | 'mask' | 'markup'> & {
	readonly images: readonly (StoredPicture | UrlPicture)[];
	readonly mask: ContentHash | undefined;
	readonly markup: ContentHash | undefined;
};

/** What a job asks for. */
export type JobRequest = GenerateRequest | StoredEdit;

/** *Keep the rest untouched*: how the answer is laid over the picture that was sent. */
export type KeepRest = {
	/** PNG, upright; with the margins of an expansion. */
	readonly base: ContentHash;
	/** PNG of the base's size, transparent where the answer may show. */
	readonly mask: ContentHash;
	/** Pixels over which the answer fades in, from the region's edge inwards. */
	readonly feather: number;
};

/** A file as it was when it was sent. */
export type EditedFile = { readonly uri: string; readonly hash: ContentHash };

/** What an edit was made from. */
export type EditOrigin = {
	/** The edited file, where there is one; the result goes beside it or over it. */
	readonly source: EditedFile | undefined;
	/** The job whose picture was edited, when it was made in this window. */
	readonly parent: string | undefined;
	/** The picture to compare with; `undefined` when it is known by its address only. */
	readonly before: { readonly hash: ContentHash; readonly size: Size } | undefined;
	readonly keep: KeepRest | undefined;
};
