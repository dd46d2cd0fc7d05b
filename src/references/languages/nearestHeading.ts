import { textOfHtml } from './htmlText.ts';
import type { ReferenceLanguage } from './referenceLanguage.ts';

/** How far above a picture its heading is looked for, in characters. */
const reach = 20_000;
const tagged = /<h[1-6]\b[^<>]*>([^<>]{1,300})<\/h[1-6]>/gi;
const hashed = /^#{1,6}[ \t]+([^\n]{1,300})$/gm;
const equals = /^={1,6}[ \t]+([^\n]{1,300})$/gm;
const underlined = /^([^\s=~^"'#*+-][^\n]{0,300})\r?\n([=~^"'#*+-])\2{2,}[ \t\r]*$/gm;
const section =
	/\\(?:part|chapter|(?:sub){0,2}section|paragraph|frametitle)\*?\{([^{}\n]{1,300})\}/g;

const forms: Readonly<Record<ReferenceLanguage, readonly RegExp[]>> = {
	markdown: [hashed, underlined, tagged],
	mdx: [hashed, underlined, tagged],
	html: [tagged],
	vue: [tagged],
	svelte: [tagged],
	astro: [tagged],
	jsx: [tagged],
	css: [],
	latex: [section],
	asciidoc: [equals, hashed],
	restructuredText: [underlined],
	plain: [],
};

/** The last heading above a place, as plain text on one line. */
export function nearestHeading(
	text: string,
	offset: number,
	language: ReferenceLanguage,
): string | undefined {
	const above = text.slice(Math.max(0, offset - reach), offset);
	const found = forms[language].flatMap((form) => Array.from(above.matchAll(form)));
	const last = found.reduce<RegExpExecArray | undefined>(
		(best, match) => (best === undefined || match.index > best.index ? match : best),
		undefined,
	);
	const words = textOfHtml(last?.[1] ?? '')
		.replace(/\{[^{}]*\}|[#=]+\s*$|[`*_]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
	return words === '' ? undefined : words;
}
