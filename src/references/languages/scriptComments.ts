import type { TextRange } from './blanked.ts';
import { stringEnds } from './stringEnds.ts';

/** The comments of JavaScript, TypeScript or JSX. Apostrophes in JSX's text open no string. */
export function scriptComments(text: string): readonly TextRange[] {
	const mark = /(?<!:)\/\/|\/\*|["'`]/g;
	const stringEnd = stringEnds(text);
	const comments: TextRange[] = [];
	for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
		const start = match.index;
		if (match[0].startsWith('/')) {
			const end = commentEnd(text, start, match[0]);
			comments.push({ start, end });
			mark.lastIndex = end;
		} else {
			mark.lastIndex = stringEnd(start) ?? start + 1;
		}
	}
	return comments;
}

function commentEnd(text: string, start: number, mark: string): number {
	const end = text.indexOf(mark === '//' ? '\n' : '*/', start + 2);
	if (end === -1) return text.length;
	return mark === '//' ? end : end + 2;
}
