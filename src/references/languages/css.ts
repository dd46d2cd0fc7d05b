import { cssTokens } from './cssTokens.ts';
import { declaredSize } from './declaredSize.ts';
import type { PictureLink } from './pictureLink.ts';

type Found = Pick<PictureLink, 'written' | 'start' | 'end' | 'whole'>;

/**
 * The links of CSS, SCSS or Less: `url(…)` and the strings of `image-set(…)`, with the size that the
 * same block declares. @param offset of the text in its document
 */
export function cssLinks(text: string, offset = 0): readonly PictureLink[] {
	const links: PictureLink[] = [];
	let block: { readonly start: number; readonly found: Found[] } = { start: 0, found: [] };
	const endBlock = (end: number): void => {
		if (block.found.length > 0) {
			const size = declaredSize(text.slice(block.start, end));
			for (const one of block.found)
				links.push({ ...one, alt: undefined, title: undefined, ...size });
		}
		block = { start: end + 1, found: [] };
	};
	/** How many brackets are open since `image-set(`. */
	let depth = 0;
	for (const match of text.matchAll(cssTokens)) {
		const [whole] = match;
		if (whole === '{' || whole === '}') endBlock(match.index);
		else if (whole === '(') depth += depth > 0 ? 1 : 0;
		else if (whole === ')') depth -= depth > 0 ? 1 : 0;
		else if (/^image-set/i.test(whole)) depth++;
		else if (depth > 0 || /^url/i.test(whole)) block.found.push(...found(match, offset));
	}
	endBlock(text.length);
	return links;
}

function found(match: RegExpExecArray, offset: number): readonly Found[] {
	const written = match.slice(1).find(Boolean);
	if (written === undefined || !/[)"']$/.test(match[0])) return [];
	const whole = { start: offset + match.index, end: offset + match.index + match[0].length };
	const isUrl = /^url/i.test(match[0]);
	const start = whole.start + (isUrl ? match[0].indexOf(written, 'url('.length) : 1);
	return [{ written, start, end: start + written.length, whole }];
}
