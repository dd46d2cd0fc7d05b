/** As `linkTarget` reads a link: what stands before the ending is of the name, whatever it is. */
const ending = /^[^]*?(\.(?:png|jpe?g|webp|gif|avif|bmp))(?=\s*$|[?#])/i;

/**
 * Where the ending of a picture's name stands in a written link, with its dot: before the query, the
 * anchor, or the end. `undefined` where it is not written plainly. UTF-16 units.
 */
export function writtenEnding(
	written: string,
): { readonly start: number; readonly end: number } | undefined {
	const match = ending.exec(written);
	if (match === null) return undefined;
	const [{ length }, { length: own } = ''] = match;
	return { start: length - own, end: length };
}
