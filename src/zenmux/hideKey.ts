/** Takes what must not be read out of a text. */
export type HideKey = (text: string) => string;

/** As many characters of a key in a row are no chance. */
const telling = 8;
/** Characters of a text; more than a person gets to read. */
const longest = 4096;

/** The text without what looks like a key of ZenMux or OpenAI, half masked or not. */
export function hideKeys(text: string): string {
	return text
		.replace(/\bsk-(?:[\w*•…-]|\.{2,}){4,}/g, 'sk-…')
		.replace(/\b(bearer) +[\w.~+/=*-]{4,}/gi, '$1 …');
}

/** Hides also this key, whatever it looks like, and pieces of it: servers show them in their refusals. */
export function hiding(key: string): HideKey {
	const least = Math.min(telling, key.length);
	return (text) => (least === 0 ? hideKeys(text) : withoutPieces(hideKeys(text), key, least));
}

/** The same JSON value with the key hidden in all its texts, of which the beginning is kept. */
export function hideKeyIn(value: unknown, hideKey: HideKey): unknown {
	if (typeof value === 'string') return hideKey(value.slice(0, longest));
	if (Array.isArray(value)) return value.map((inner) => hideKeyIn(inner, hideKey));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, inner]) => [name, hideKeyIn(inner, hideKey)]),
	);
}

function withoutPieces(text: string, key: string, least: number): string {
	let kept = '';
	let at = 0;
	while (at < text.length) {
		const length = pieceAt(text, at, key, least);
		kept += length === 0 ? text.charAt(at) : '…';
		at += Math.max(length, 1);
	}
	return kept;
}

/** How many characters from there on are a piece of the key; 0 when too few. */
function pieceAt(text: string, at: number, key: string, least: number): number {
	let end = at + least;
	if (end > text.length || !key.includes(text.slice(at, end))) return 0;
	while (end < text.length && key.includes(text.slice(at, end + 1))) end++;
	return end - at;
}
