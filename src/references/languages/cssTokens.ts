/**
 * Comments (also those of SCSS and Less), imports, braces, strings, `url(…)` and `image-set(`. What is
 * begun always matches, closed or not: nothing is read twice.
 */
export const cssTokens = new RegExp(
	[
		String.raw`\/\*[^]*?(?:\*\/|$)`,
		String.raw`(?<!:)\/\/[^\n]*`,
		String.raw`@import\b[^;\n]*`,
		String.raw`\burl\(\s*(?:"((?:[^"\\\n]|\\[^\n])*)"?|'((?:[^'\\\n]|\\[^\n])*)'?|((?:[^\s()"'\\]|\\[^\n])*))\s*\)?`,
		String.raw`\bimage-set\(`,
		String.raw`"((?:[^"\\\n]|\\[^\n])*)"?`,
		String.raw`'((?:[^'\\\n]|\\[^\n])*)'?`,
		String.raw`[{}()]`,
	].join('|'),
	'gi',
);
