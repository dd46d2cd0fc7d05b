const entities: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: '\u00a0',
};

/** A text as an attribute's value between double quotes, in HTML, its components and JSX. */
export function htmlText(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('"', '&quot;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('{', '&#123;')
		.replaceAll('}', '&#125;');
}

/** What an attribute's value says; entities that are not of XML stay. */
export function textOfHtml(html: string): string {
	return html.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (whole, ...found) => {
		const [decimal, hex, name] = found as readonly (string | undefined)[];
		if (name !== undefined) return entities[name] ?? whole;
		const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
		return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
	});
}
