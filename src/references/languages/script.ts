import { noSize } from './declaredSize.ts';
import type { PictureLink } from './pictureLink.ts';

const text = String.raw`(?:"((?:[^"\\\n]|\\[^\n])*)"|'((?:[^'\\\n]|\\[^\n])*)')`;
const place = new RegExp(
	[
		String.raw`\b(?:from|import)\b\s*${text}`,
		String.raw`\b(?:require|import)\s*\(\s*${text}\s*\)`,
		String.raw`\bnew\s+URL\s*\(\s*${text}\s*,\s*import\.meta\.url\s*\)`,
	].join('|'),
	'g',
);
/** How far before `from` its `import` may stand. */
const longestImport = 500;

/**
 * The pictures that a script imports: `import … from '…'`, `require('…')` and
 * `new URL('…', import.meta.url)`. Names of packages are none.
 * @param code without comments @param offset of the code in its document
 */
export function scriptLinks(code: string, offset = 0): readonly PictureLink[] {
	return Array.from(code.matchAll(place)).flatMap((match) => {
		const written = match.slice(1).find(Boolean) ?? '';
		const isUrl = match[0].startsWith('new');
		if (!isUrl && !/^(?:\.{0,2}\/|\.{1,2}\\)/.test(written)) return [];
		const start = offset + match.index + match[0].search(/["']/) + 1;
		const whole = {
			start: offset + statementStart(code, match),
			end: offset + match.index + match[0].length,
		};
		const end = start + written.length;
		return [{ written, start, end, whole, alt: undefined, title: undefined, ...noSize }];
	});
}

function statementStart(code: string, match: RegExpExecArray): number {
	if (!match[0].startsWith('from')) return match.index;
	const from = Math.max(0, match.index - longestImport);
	const begun = code.slice(from, match.index).search(/\bimport\b[^;"']*$/);
	return begun === -1 ? match.index : from + begun;
}
