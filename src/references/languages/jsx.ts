import { blanked } from './blanked.ts';
import type { PictureLink } from './pictureLink.ts';
import { scriptLinks } from './script.ts';
import { scriptComments } from './scriptComments.ts';
import { tagLinks } from './tagLinks.ts';
import { findTags } from './tags.ts';

/** The links of JSX and TSX: in attributes, by import, `require` and `new URL`; not in comments. */
export function jsxLinks(text: string): readonly PictureLink[] {
	const code = blanked(text, scriptComments(text));
	return [...findTags(code, true).flatMap((tag) => tagLinks(code, tag)), ...scriptLinks(code)];
}
