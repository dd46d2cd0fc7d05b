import { formatOfName } from '../assets/assetName.ts';
import type { PictureFormat } from '../pictures/format.ts';
import type { Size } from '../pictures/size.ts';
import { linkTarget } from './languages/linkPath.ts';
import { nearestHeading } from './languages/nearestHeading.ts';
import type { PictureLink } from './languages/pictureLink.ts';
import type { ReferenceLanguage } from './languages/referenceLanguage.ts';

/** What a link to a missing picture asks for. */
export type WantedPicture = {
	readonly prompt: string;
	/** Pixels. */
	readonly size: Size | undefined;
	/** Width / height, where the code gives only that. */
	readonly ratio: number | undefined;
	readonly isTransparent: boolean;
	/** `undefined` for an ending of which no picture can be made. */
	readonly format: PictureFormat | undefined;
};

/** What people and tools write where they have not yet described a picture. */
const emptyWords =
	/^(?:(?:an? |the |my |your )?(?:alt(?: ?text)?|image|img|picture|pic|photo|figure)(?: ?(?:alt|text|here|description|\d+))*)?$/i;
const standsAlone =
	/^(?:fav|app)?icons?$|^(?:logo|sprite|badge|sticker|emoji|emblem|glyph|favicon|symbol|cutout)s?$/i;
const hasBackground =
	/^(?:photo|photograph|photography|screenshot|background|wallpaper|banner|hero)s?$/i;

/** What a link asks for, read from itself and from the text around it. */
export function wantedPicture(
	link: PictureLink,
	text: string,
	language: ReferenceLanguage,
): WantedPicture {
	const segments = linkTarget(link.written)?.segments ?? [];
	const name = segments.at(-1) ?? '';
	const format = formatOfName(name);
	const said = [link.alt, link.title].find((words) => !emptyWords.test(words?.trim() ?? ''));
	const heading = said === undefined ? nearestHeading(text, link.whole.start, language) : undefined;
	const named = nameWords(name);
	const size = sizeOf(link) ?? sizeInName(name);
	return {
		prompt: said?.trim() ?? (heading === undefined ? named : `${heading}: ${named}`),
		size,
		ratio: size === undefined ? link.ratio : undefined,
		isTransparent:
			format !== 'jpeg' && isIcon(`${segments.map(nameWords).join(' ')} ${said ?? ''}`),
		format,
	};
}

/** Both sides, or one and the ratio. */
function sizeOf({ width, height, ratio }: PictureLink): Size | undefined {
	if (width !== undefined && height !== undefined) return { width, height };
	if (ratio === undefined) return undefined;
	if (width !== undefined) return { width, height: Math.max(1, Math.round(width / ratio)) };
	return height === undefined
		? undefined
		: { width: Math.max(1, Math.round(height * ratio)), height };
}

/** `social-1200x630.png`. */
function sizeInName(name: string): Size | undefined {
	const match = /(?<!\d)([1-9]\d{1,3})x([1-9]\d{1,3})(?!\d)/.exec(name);
	return match === null ? undefined : { width: Number(match[1]), height: Number(match[2]) };
}

/** `paperPlane_icon-512x512@2x.png` is “paper plane icon”. */
function nameWords(name: string): string {
	const stem = name.replace(/(?<=.)\.[^.]*$/, '');
	const words = stem
		.replace(/@\d(?:\.\d)?x$/i, '')
		.replace(/(?<!\d)\d{2,4}x\d{2,4}(?!\d)/g, ' ')
		.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
		.match(/[\p{L}\p{M}\p{N}]+/gu);
	return words === null ? stem : words.map(lowered).join(' ');
}

/** Abbreviations stay: `API`. */
function lowered(word: string): string {
	return word === word.toUpperCase() && word.length > 1 ? word : word.toLowerCase();
}

function isIcon(words: string): boolean {
	const all = words.match(/[\p{L}\p{N}]+/gu) ?? [];
	return (
		all.some((word) => standsAlone.test(word)) && !all.some((word) => hasBackground.test(word))
	);
}
