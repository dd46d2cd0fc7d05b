/** A link to a local picture in a document. Offsets are UTF-16 units from the document's begin. */
export type PictureLink = {
	/** What is written, as it stands: percent-encoded or not, with query and anchor. */
	readonly written: string;
	/** Where the path stands: `text.slice(start, end)` is {@link written}. */
	readonly start: number;
	readonly end: number;
	/** Where the whole reference stands: `![…](…)`, `<img …>`, `url(…)`. */
	readonly whole: { readonly start: number; readonly end: number };
	readonly alt: string | undefined;
	readonly title: string | undefined;
	/** Pixels; `undefined` where the code does not say. */
	readonly width: number | undefined;
	readonly height: number | undefined;
	/** Width / height, where the code says only that. */
	readonly ratio: number | undefined;
};
