import { blanked } from './blanked.ts';
import { cssTokens } from './cssTokens.ts';
import type { ReferenceContext } from './reference.ts';

/**
 * A picture in CSS: the path in `url(…)` or a string, `url(…)` in a declaration, a declaration of its
 * own in a block. @param path encoded
 */
export function cssReference(path: string, { before, after }: ReferenceContext): string {
	const line = before.slice(before.lastIndexOf('\n') + 1).slice(-1000);
	if (/\burl\(\s*["']?$/i.test(line)) return path;
	const quote = line.slice(-1);
	if (/["']/.test(quote) && after.startsWith(quote)) return path;
	return isBetweenDeclarations(before)
		? `background-image: ${cssUrl(path, '"')};`
		: cssUrl(path, '"');
}

/** @param path encoded, so that no quote is in it */
export function cssUrl(path: string, quote: '"' | "'"): string {
	return `url(${quote}${path}${quote})`;
}

/** In a block, and nothing stands behind the last brace or semicolon. */
function isBetweenDeclarations(before: string): boolean {
	const style = before.slice(before.lastIndexOf('<style') + 1);
	const hidden = Array.from(style.matchAll(cssTokens))
		.filter(([token]) => !/^[{}()]$/.test(token))
		.map((match) => ({ start: match.index, end: match.index + match[0].length }));
	const code = blanked(style, hidden);
	const depth = Array.from(code.matchAll(/[{}]/g)).reduce(
		(open, [brace]) => (brace === '{' ? open + 1 : Math.max(0, open - 1)),
		0,
	);
	return depth > 0 && /[{};]\s*$/.test(code);
}
