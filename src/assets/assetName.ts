import type { PictureFormat } from '../pictures/format.ts';
import { bareName } from '../zenmux/models.ts';
import { byteLength, longestName, safeName, shortened } from './safeName.ts';

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
/** Bytes that a name without its number must leave free for it, and for what Windows asks for. */
const spare = 6;
/** Letters and digits with their marks, and the joiners that some scripts have inside words. */
const word =
	/(?!\p{DI})[\p{L}\p{N}](?:(?!\p{DI})[\p{L}\p{M}\p{N}]|(?<=[\p{M}\p{sc=Arab}\p{sc=Syrc}])\p{Join_C}(?=\p{L}))*/gu;

/**
 * A file name without its ending, made from the pattern: `${slug}`, `${date}`, `${time}`, `${model}`
 * and `${n}` are replaced, what a file system does not take is left out. Never empty. From the
 * second try on a pattern without `${n}`, or with too much beside it, gets `-2`, `-3`, … at its end.
 */
export function assetName(pattern: string, parts: NameParts): string {
	const widest = filled(pattern, parts, '99999').normalize('NFC');
	const isCounting = pattern.includes('${n}') && byteLength(widest) <= longestName - spare;
	const name = safeName(filled(pattern, parts, isCounting ? String(parts.n) : ''));
	return parts.n > 1 && !isCounting ? `${name}-${parts.n}` : name;
}

/**
 * The name of the n-th edit of a file, without its ending: `hero-edit-1` for `hero.png`. An edit of
 * an edit counts on: it is not called `hero-edit-1-edit-1`.
 */
export function editName(sourceName: string, n: number): string {
	const stem = fileStem(sourceName).replace(/(?<=.)-edit-\d+$/, '');
	return `${safeName(stem)}-edit-${n}`;
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
	const words = prompt.normalize('NFC').toLowerCase().match(word) ?? [];
	let text = '';
	for (const word of words) {
		const longer = text === '' ? word : `${text}-${word}`;
		if (characters(longer) > longestSlug) break;
		text = longer;
	}
	return text || shortened(words[0] ?? 'image', longestSlug, characters);
}

function characters(text: string): number {
	return Array.from(text).length;
}

function filled(pattern: string, { prompt, model, date }: NameParts, n: string): string {
	const values: Readonly<Record<string, string>> = {
		slug: slug(prompt),
		date: localDate(date),
		time: localTime(date),
		model: bareName(model),
		n,
	};
	return pattern.replace(/\$\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
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
