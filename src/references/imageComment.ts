import { formatOfName } from '../assets/assetName.ts';
import { readParameters, type WordedParameters } from './parameterWords.ts';

/** A picture as words ask for it. */
export type ImageWords = WordedParameters & {
	/** Without the words that are parameters. */
	readonly prompt: string;
	/** Where the picture is to be, as written after an arrow. */
	readonly path: string | undefined;
};

/** A comment that asks for a picture; offsets are of the comment with its marks in its line. */
export type ImageComment = ImageWords & { readonly start: number; readonly end: number };

const marks = String.raw`(?:\{?\/\*+!?|\/{2,}!?|#+|<!--+|--+|%+|;+|\.\.|\*+)`;
/** A mark at the begin of a line makes a comment of it. */
const wholeLine = new RegExp(
	String.raw`^\s*(${marks})(?=\s|$)|^\s*(\/{2,}|\{?\/\*+|<!--|#+(?=\p{L}))`,
	'u',
);
/** Behind code `image:` makes sure that it is a comment, and so do the marks that code has not. */
const named = new RegExp(String.raw`(?<!\S)${marks}\s*(?:image|picture)\s*:(?!:)`, 'i');
const behindCode = /(?<=\s)(?:\/\/|\{?\/\*|<!--|#(?=\s)|--(?=\s))|\{\/\*/;
const closingMark = /\s*(?:\*+\/\s*\}?|--+>)\s*$/;
const directive = /^\s*\.\.\s+\S+::/;
const name = /^\s*(?:image|picture)\s*:(?!:)/i;
const lineMark = new RegExp(String.raw`^\s*(?:${marks}(?=\s)|\/\/+|\{?\/\*+|<!--)`);

/**
 * Reads a comment such as `// image: a paper plane icon, 512x512, transparent` from its line, in any
 * language's marks; a comment without `image:` is taken whole. `undefined` without a comment.
 */
export function imageComment(line: string): ImageComment | undefined {
	if (directive.test(line)) return undefined;
	const start = startOf(line);
	if (start === undefined) return undefined;
	const comment = line.slice(start);
	const closing = comment.startsWith('{') ? /\*\/\s*\}?/ : /\*\/|--+>/;
	const closed = closing.exec(comment.slice(2));
	const end = closed === null ? line.trimEnd().length : start + 2 + closed.index + closed[0].length;
	const words = imageWords(line.slice(start, end));
	return words.prompt === '' ? undefined : { ...words, start, end };
}

/** Reads selected text in the same way; marks of comments are taken off, lines are joined. */
export function imageWords(text: string): ImageWords {
	const lines = text
		.split(/\r?\n/)
		.map((line) => line.replace(lineMark, '').replace(closingMark, '').trim());
	const { words, path } = splitPath(lines.join(' ').trim().replace(name, ''));
	const { rest, ...parameters } = readParameters(words);
	const format = parameters.format ?? (path === undefined ? undefined : formatOfName(path));
	return { ...parameters, format, prompt: rest, path };
}

function startOf(line: string): number | undefined {
	const certain = named.exec(line);
	if (certain !== null) return certain.index;
	const whole = wholeLine.exec(line);
	if (whole !== null) return line.length - line.trimStart().length;
	return behindCode.exec(line)?.index;
}

/** `-> path` or `=> path`, up to a comma; what stands behind that is of the words. */
function splitPath(text: string): { readonly words: string; readonly path: string | undefined } {
	const arrow = Math.max(text.lastIndexOf('->'), text.lastIndexOf('=>'));
	if (arrow === -1) return { words: text, path: undefined };
	const [path = '', ...more] = text.slice(arrow + 2).split(/,(?=\s|$)/);
	const plain = path.trim().replace(/^(["'`])(.*)\1$/, '$2');
	if (!/[^\s/\\]$/.test(plain)) return { words: text, path: undefined };
	return { words: [text.slice(0, arrow), ...more].join(','), path: plain };
}
