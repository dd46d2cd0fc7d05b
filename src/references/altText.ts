import { withoutParameters } from './parameterWords.ts';

/** What screen readers are said to read in one piece. */
const longest = 125;
/** A sentence goes on where a small letter follows: “vs. a dog”. */
const sentenceEnd = /[.!?…](?=\s+(?!\p{Ll}))|[。！？]/u;

/**
 * A prompt as alt text: its first sentence on one line, at most 125 characters cut at a word, with a
 * capital letter, without parameters at its end such as `512x512, transparent` and without its point.
 */
export function altText(prompt: string): string {
	const line = prompt.replace(/\s+/g, ' ').trim();
	const end = sentenceEnd.exec(line)?.index ?? line.length;
	const text = tidied(shortened(withoutParameters(tidied(line.slice(0, end)))));
	const [first = '', ...rest] = Array.from(text);
	return `${first.toUpperCase()}${rest.join('')}`;
}

function tidied(text: string): string {
	return text
		.replace(/^[\s,;:.!?…–—-]+/, '')
		.replace(/(?<![\s,;:.!?…–—，；：。-])[\s,;:.!?…–—，；：。-]+$/, '');
}

function shortened(text: string): string {
	const characters = Array.from(text);
	if (characters.length <= longest) return text;
	const cut = characters.slice(0, longest).join('');
	if (characters[longest] === ' ') return cut;
	const space = cut.lastIndexOf(' ');
	return space > longest / 2 ? cut.slice(0, space) : cut;
}
