import type { PictureFormat } from '../pictures/format.ts';
import { bareName } from '../zenmux/models.ts';

/** What the variables of the setting `zenmuxImages.fileName` stand for. */
export type NameParts = {
	readonly prompt: string;
	readonly model: string;
	readonly date: Date;
	/** How many names were tried before this one for the same picture, plus one. */
	readonly n: number;
};

/** Longest slug, in characters: readable in a file list, far below any file system's limit. */
const longestSlug = 48;
/** Longest name without its ending, in UTF-8 bytes; file systems take 255 with the ending. */
const longestName = 200;
const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A file name without its ending, made from the pattern: `${slug}`, `${date}`, `${time}`, `${model}`
 * and `${n}` are replaced, what a file system does not take is left out. Never empty. From the
 * second try on a pattern without `${n}` gets `-2`, `-3`, … at its end.
 */
export function assetName(pattern: string, parts: NameParts): string {
	const values: Readonly<Record<string, string>> = {
		slug: slug(parts.prompt),
		date: localDate(parts.date),
		time: localTime(parts.date),
		model: fileSafe(bareName(parts.model)),
		n: String(parts.n),
	};
	const replaced = pattern.replace(/\$\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
	const name = shortened(fileSafe(replaced)) || 'image';
	const usable = reservedOnWindows.test(name) ? `${name}-image` : name;
	return parts.n > 1 && !pattern.includes('${n}') ? `${usable}-${parts.n}` : usable;
}

/**
 * The name of the n-th edit of a file, without its ending: `hero-edit-1` for `hero.png`. An edit of
 * an edit counts on: it is not called `hero-edit-1-edit-1`.
 */
export function editName(sourceName: string, n: number): string {
	const stem = fileStem(sourceName).replace(/(?<=.)-edit-\d+$/, '');
	return `${shortened(stem)}-edit-${n}`;
}

/** A file's name without its ending; `.gitignore` has none. */
export function fileStem(name: string): string {
	return name.replace(/(?<=.)\.[^.]*$/, '');
}

/** The picture type that a file's name or URI claims; `undefined` for other names. */
export function formatOfName(name: string): PictureFormat | undefined {
	switch (/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase()) {
		case 'png':
			return 'png';
		case 'jpg':
		case 'jpeg':
			return 'jpeg';
		case 'webp':
			return 'webp';
		case undefined:
		default:
			return undefined;
	}
}

/** The prompt's first words in lower case, joined by hyphens; letters of every script stay. */
export function slug(prompt: string): string {
	const words =
		prompt
			.normalize('NFC')
			.toLowerCase()
			.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
	let text = '';
	for (const word of words) {
		const longer = text === '' ? word : `${text}-${word}`;
		if (Array.from(longer).length > longestSlug) break;
		text = longer;
	}
	return (
		text ||
		Array.from(words[0] ?? 'image')
			.slice(0, longestSlug)
			.join('')
	);
}

function fileSafe(text: string): string {
	return text
		.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, '-')
		.replace(/-{2,}/g, '-')
		.replace(/^[-\s.]+|[-\s.]+$/g, '');
}

function shortened(name: string): string {
	let text = name;
	while (new TextEncoder().encode(text).length > longestName) {
		text = Array.from(text).slice(0, -1).join('');
	}
	return text.replace(/[-\s.]+$/, '');
}

function localDate(date: Date): string {
	return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(twoDigits).join('-');
}

function localTime(date: Date): string {
	return [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join('-');
}

function twoDigits(value: number): string {
	return String(value).padStart(2, '0');
}
