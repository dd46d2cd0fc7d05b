import type { Size } from '../pictures/size.ts';
import type { PictureLink } from '../references/languages/pictureLink.ts';

/** A change of a text; offsets are UTF-16 units from its begin. */
export type TextChange = { readonly start: number; readonly end: number; readonly text: string };

/**
 * Writes another size into a reference: where it gives sides by the names `width` and `height`, as
 * tags, lists of attributes and options do.
 * @returns `undefined` where a side that it says stands elsewhere
 */
export function sayEdits(
	text: string,
	link: Pick<PictureLink, 'whole' | 'width' | 'height'>,
	size: Size,
): readonly TextChange[] | undefined {
	const wanted = (['width', 'height'] as const).filter((side) => link[side] !== undefined);
	if (wanted.length === 0) return undefined;
	const edits = wanted.map((side) => sideEdit(text, link, side, size[side]));
	return edits.every((edit) => edit !== undefined) ? edits : undefined;
}

function sideEdit(
	text: string,
	{ whole, width, height }: Pick<PictureLink, 'whole' | 'width' | 'height'>,
	side: 'width' | 'height',
	pixels: number,
): TextChange | undefined {
	const said = side === 'width' ? width : height;
	const reference = text.slice(whole.start, whole.end);
	// Behind the name: `="`, `={`, `: ` and the like.
	const place = new RegExp(
		String.raw`(?<![\w-])${side}(?:\s*[=:]\s*["'{]?\s*["']?)(\d{1,6})(?![\d.%])`,
		'gi',
	);
	for (const match of reference.matchAll(place)) {
		const digits = match[1] ?? '';
		if (Number(digits) !== said) continue;
		const start = whole.start + match.index + match[0].length - digits.length;
		return { start, end: start + digits.length, text: String(pixels) };
	}
	return undefined;
}
