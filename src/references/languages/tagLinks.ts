import type { TextRange } from './blanked.ts';
import { cssLinks } from './css.ts';
import { textOfHtml } from './htmlText.ts';
import type { PictureLink } from './pictureLink.ts';
import type { Tag, TagAttribute } from './tags.ts';
import { tagSize } from './tagSize.ts';

const pathAttributes: ReadonlySet<string> = new Set(['src', 'poster']);
const setAttributes: ReadonlySet<string> = new Set(['srcset', 'imagesrcset']);
/** The tags whose `href` is a picture; those of `<a>` and the like lead elsewhere. */
const linkingTags: ReadonlySet<string> = new Set(['link', 'image', 'use', 'feimage']);
const candidate = /[^\s,]\S*[^\s,]|[^\s,]/g;
const descriptor = /\s+([\d.]{1,8})([wx])\s*(?:,|$)/y;

/** The links in a tag's attributes, whatever they lead to. */
export function tagLinks(text: string, tag: Tag): readonly PictureLink[] {
	if (!tag.attributes.some(({ name }) => mayHoldPicture(tag.name, plainName(name)))) return [];
	const value = (name: string): string | undefined => valueOf(text, tag, name);
	const alt = value('alt');
	const title = value('title') ?? value('aria-label');
	const common = {
		whole: { start: tag.start, end: tag.end },
		alt: alt === undefined ? undefined : textOfHtml(alt),
		title: title === undefined ? undefined : textOfHtml(title),
		...tagSize(value),
	};
	const link = ({ start, end }: TextRange): PictureLink => ({
		written: text.slice(start, end),
		start,
		end,
		...common,
	});
	return tag.attributes.flatMap((attribute) => {
		const name = plainName(attribute.name);
		if (setAttributes.has(name)) return candidates(text, attribute, link);
		if (name === 'style' && !attribute.isExpression) return styleLinks(text, attribute, common);
		return isPath(tag.name, name) ? literal(text, attribute).map(link) : [];
	});
}

function mayHoldPicture(tag: string, attribute: string): boolean {
	return setAttributes.has(attribute) || attribute === 'style' || isPath(tag, attribute);
}

function isPath(tag: string, attribute: string): boolean {
	return (
		pathAttributes.has(attribute) ||
		(/^(?:xlink:)?href$/.test(attribute) && linkingTags.has(tag)) ||
		(attribute === 'content' && tag === 'meta')
	);
}

/** Vue binds by `:src` or `v-bind:src`; its value is an expression. */
function plainName(name: string): string {
	return name.replace(/^(?:v-bind)?:/, '');
}

/** Where a value is written out: as it is, or in an expression as a string or `require('…')`. */
function literal(text: string, { name, start, end, isExpression }: TagAttribute): TextRange[] {
	const value = text.slice(start, end);
	if (!isExpression && plainName(name) === name) return trimmed(value, start);
	const match = /^\s*(?:require\s*\(\s*)?(["'`])([^"'`\n]*)\1\s*\)?\s*$/.exec(value);
	if (match === null) return [];
	const from = start + value.indexOf(match[1] ?? '') + 1;
	return [{ start: from, end: from + (match[2] ?? '').length }];
}

function trimmed(value: string, offset: number): TextRange[] {
	const start = offset + value.length - value.trimStart().length;
	const end = start + value.trim().length;
	return end > start ? [{ start, end }] : [];
}

/** The pictures of a `srcset`; a width in pixels or a density says how large each is. */
function candidates(
	text: string,
	attribute: TagAttribute,
	link: (range: TextRange) => PictureLink,
): readonly PictureLink[] {
	return literal(text, attribute).flatMap((range) => {
		const value = text.slice(range.start, range.end);
		const links: PictureLink[] = [];
		candidate.lastIndex = 0;
		for (let match = candidate.exec(value); match !== null; match = candidate.exec(value)) {
			const start = range.start + match.index;
			const found = link({ start, end: start + match[0].length });
			descriptor.lastIndex = candidate.lastIndex;
			const said = descriptor.exec(value);
			if (said !== null) candidate.lastIndex = descriptor.lastIndex;
			links.push(said === null ? found : described(found, Number(said[1]), said[2] === 'w'));
		}
		return links;
	});
}

function described(link: PictureLink, value: number, isWidth: boolean): PictureLink {
	const factor = isWidth ? value / (link.width ?? value) : value;
	if (!Number.isFinite(factor) || factor <= 0) return link;
	const scaled = (side: number | undefined): number | undefined =>
		side === undefined ? undefined : Math.round(side * factor);
	return { ...link, width: isWidth ? value : scaled(link.width), height: scaled(link.height) };
}

function styleLinks(
	text: string,
	{ start, end }: TextRange,
	common: Pick<PictureLink, 'alt' | 'title'>,
): readonly PictureLink[] {
	const { alt, title } = common;
	return cssLinks(text.slice(start, end), start).map((link) => ({ ...link, alt, title }));
}

/** An attribute's value; of an expression only a number, a string, or a style's object. */
function valueOf(text: string, tag: Tag, name: string): string | undefined {
	const attribute = tag.attributes.find((one) => plainName(one.name) === name);
	if (attribute === undefined) return undefined;
	const value = text.slice(attribute.start, attribute.end);
	if (name === 'style' || !(attribute.isExpression || attribute.name.includes(':'))) return value;
	const literal = /^(?:[\d.]+|(["'`])([^"'`]*)\1)$/.exec(value.trim());
	return literal?.[2] ?? literal?.[0];
}
