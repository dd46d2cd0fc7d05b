/** Longest name without its ending, in UTF-8 bytes; file systems take 255 with all that comes after it. */
export const longestName = 200;

/** What nobody sees, but joiners inside words and emoji, and what chooses how a character looks. */
const invisible =
	/(?!\p{Join_C}|\p{VS})\p{DI}|(?<![\p{M}\p{sc=Arab}\p{sc=Syrc}\p{ExtPict}\p{EMod}])\p{Join_C}|\p{Join_C}(?![\p{L}\p{ExtPict}])/gu;
/** What Windows does not take, and what only programs read: controls, halves of characters, unassigned ones. */
const refused = /(?:(?!\p{Join_C})\p{C}|[\p{Zl}\p{Zp}\\/:*?"<>|])+/gu;
/** Windows keeps them for itself whatever ending follows. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?=\s*(?:\.|$))/i;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * A text as a file's name without its ending, for every file system: one line, never empty, hidden or
 * longer than {@link longestName}. A name that is one already stays as it is.
 */
export function safeName(text: string): string {
	const usable = cleaned(text) || 'image';
	const name = shortened(usable.replace(reserved, '$&-image'), longestName);
	// What is cut off or left out may bring something together.
	return name === text ? name : safeName(name);
}

/** In UTF-8. */
export function byteLength(text: string): number {
	return new TextEncoder().encode(text).length;
}

/**
 * As much of a text as fits, cut between what people take for characters where the first of them fits.
 * @param measure gives the length of a text
 */
export function shortened(text: string, most: number, measure = byteLength): string {
	if (measure(text) <= most) return text;
	const whole = Array.from(graphemes.segment(text), ({ segment }) => segment);
	return firstOf(whole, most, measure) || firstOf(text, most, measure);
}

function firstOf(parts: Iterable<string>, most: number, measure: typeof byteLength): string {
	let [kept, length] = ['', 0];
	for (const part of parts) {
		length += measure(part);
		if (length > most) break;
		kept += part;
	}
	return kept;
}

function cleaned(text: string): string {
	return text
		.normalize('NFC')
		.replace(invisible, '')
		.replace(refused, '-')
		.replace(/\s+/g, ' ')
		.replace(/-{2,}/g, '-')
		.replace(/^[-\s.\p{M}\p{Join_C}]+|[-\s.]+$/gu, '');
}
