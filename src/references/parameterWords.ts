import type { PictureFormat } from '../pictures/format.ts';
import type { Size } from '../pictures/size.ts';

/** What words say about a picture besides what it shows. */
export type WordedParameters = {
	/** Pixels. */
	readonly size: Size | undefined;
	/** Width / height. */
	readonly ratio: number | undefined;
	readonly background: 'transparent' | 'opaque' | undefined;
	readonly quality: 'low' | 'medium' | 'high' | undefined;
	readonly format: PictureFormat | undefined;
};

const noParameters: WordedParameters = {
	size: undefined,
	ratio: undefined,
	background: undefined,
	quality: undefined,
	format: undefined,
};

const sizePart = /^([1-9]\d{0,4})\s?[x×*]\s?([1-9]\d{0,4})(?:\s?(?:px|pixels))?$/i;
const sizeWord = /(?<!\S)([1-9]\d{1,4})\s?[x×]\s?([1-9]\d{1,4})(?:\s?px)?(?!\S)/i;
const ratioPart = /^(?:ratio\s|aspect ratio\s)?([1-9]\d{0,3}(?:\.\d{1,3})?)\s?:\s?([1-9]\d{0,3})$/i;
/** Of the words in a text only these are ratios; others are times of the day. */
const ratioWord =
	/(?<!\S)(1:1|16:9|9:16|16:10|10:16|4:3|3:4|3:2|2:3|5:4|4:5|21:9|2:1|1:2|3:1|1:3)$/;
const backgroundPart = /^(?:on |with )?(?:an? )?(transparent|opaque)(?: background)?$/i;
const noBackground = /^(?:no|without(?: an?)?) background$/i;
const qualityPart = /^(?:in )?(low|medium|high)[ -]quality$|^quality:? ?(low|medium|high)$/i;
const formatPart = /^(?:as )?(?:an? )?\.?(png|jpe?g|webp)(?: file| format| image)?$/i;
/** What no parameter says but no description either. */
const stylePart = /^(?:[\p{L}\p{N}-]+ ){1,2}style$/iu;

/** A text without its parameters, and these. Parts of a text are parted by commas. */
export function readParameters(text: string): WordedParameters & { readonly rest: string } {
	let parameters = noParameters;
	const rest = text.split(/([,，;；]+)/).reduce<readonly string[]>((kept, part, index, parts) => {
		if (index % 2 === 1) return kept;
		const read = readPart(part.trim());
		parameters = { ...parameters, ...read?.said };
		const left = read === undefined ? part : read.rest;
		const comma = kept.length === 0 ? '' : (parts[index - 1] ?? '');
		return left.trim() === '' ? kept : [...kept, `${comma}${left}`];
	}, []);
	return { ...parameters, rest: rest.join('').replace(/\s+/g, ' ').trim() };
}

/** A text without the parameters and the style at its end. */
export function withoutParameters(text: string): string {
	const parts = text.split(/(?<=[,，])/);
	const isSpare = (part: string): boolean => {
		const plain = part.replace(/[,，]$/, '').trim();
		return plain === '' || stylePart.test(plain) || readPart(plain)?.rest === '';
	};
	const last = parts.findLastIndex((part, index) => index === 0 || !isSpare(part));
	return parts
		.slice(0, last + 1)
		.join('')
		.replace(/[,，]$/, '');
}

/** What a part between commas says; `undefined` when it says only what the picture shows. */
function readPart(
	part: string,
): { readonly said: Partial<WordedParameters>; readonly rest: string } | undefined {
	const whole = wholePart(part);
	if (whole !== undefined) return { said: whole, rest: '' };
	const size = sizeWord.exec(part);
	if (size !== null) {
		const rest = `${part.slice(0, size.index)}${part.slice(size.index + size[0].length)}`;
		const more = readPart(rest.trim());
		return { said: { size: sizeFrom(size), ...more?.said }, rest: more?.rest ?? rest };
	}
	const ratio = ratioWord.exec(part);
	if (ratio === null) return undefined;
	return { said: wholePart(ratio[0]) ?? {}, rest: part.slice(0, ratio.index) };
}

function wholePart(part: string): Partial<WordedParameters> | undefined {
	const size = sizePart.exec(part);
	if (size !== null) return { size: sizeFrom(size) };
	const ratio = ratioPart.exec(part);
	if (ratio !== null) return { ratio: Number(ratio[1]) / Number(ratio[2]) };
	const background = backgroundPart.exec(part)?.[1]?.toLowerCase();
	if (background !== undefined || noBackground.test(part)) {
		return { background: background === 'opaque' ? 'opaque' : 'transparent' };
	}
	const quality = qualityPart.exec(part);
	if (quality !== null) return { quality: qualityFrom(quality[1] ?? quality[2] ?? '') };
	const format = formatPart.exec(part)?.[1]?.toLowerCase();
	if (format === undefined) return undefined;
	return { format: format === 'png' || format === 'webp' ? format : 'jpeg' };
}

function sizeFrom([, width, height]: RegExpExecArray): Size {
	return { width: Number(width), height: Number(height) };
}

function qualityFrom(word: string): 'low' | 'medium' | 'high' {
	const quality = word.toLowerCase();
	return quality === 'low' || quality === 'medium' ? quality : 'high';
}
