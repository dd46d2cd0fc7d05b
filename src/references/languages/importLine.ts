import { blanked, type TextRange } from './blanked.ts';
import { importPath } from './htmlReference.ts';
import { scriptComments } from './scriptComments.ts';

/** An import of a picture as a line, the offset where it goes, and the name that it gives. */
export type ImportLine = { readonly at: number; readonly line: string; readonly name: string };

const statement = /^import\b[^;]*?["']([^"'\n]*)["'][^\n]*$/gm;
const directives = /^\s*(?:(?:"[^"\n]*"|'[^'\n]*');?\s*)*/;
const reserved: ReadonlySet<string> = new Set(
	'await break case catch class const continue debugger default delete do else enum export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined var void while with yield'.split(
		' ',
	),
);

/** The line is written as the text's other imports are. @param path not encoded */
export function importLine(path: string, text: string): ImportLine {
	const comments = scriptComments(text);
	const code = blanked(text, comments);
	const last = Array.from(code.matchAll(statement)).at(-1);
	const name = freeName(path, text);
	const sample = last?.[0].trimEnd() ?? '';
	const quote = /["'](?=;?$)/.exec(sample)?.[0] ?? "'";
	const end = last === undefined || sample.endsWith(';') ? ';' : '';
	const line = `import ${name} from ${quote}${importPath(path)}${quote}${end}`;
	if (last === undefined) return { ...firstPlace(code, text, line), name };
	return { at: endOfLine(text, last.index + sample.length, comments), line: `\n${line}`, name };
}

/** Behind a comment on the rest of the line; before one that goes on below. */
function endOfLine(text: string, from: number, comments: readonly TextRange[]): number {
	const end = from + text.slice(from).search(/\r?\n|$/);
	const goesOn = comments.some(
		(comment) =>
			comment.start >= from &&
			comment.start < end &&
			text.slice(comment.start, comment.end).includes('\n'),
	);
	return goesOn ? from : end;
}

/** Behind the shebang, the comments and the directives that begin a file. */
function firstPlace(
	code: string,
	text: string,
	line: string,
): { readonly at: number; readonly line: string } {
	const shebang = /^#![^\n]*/.exec(text)?.[0].length ?? 0;
	const begun = shebang + (directives.exec(code.slice(shebang))?.[0].length ?? 0);
	const head = text.slice(0, begun);
	if (head.trim() === '') return { at: 0, line: `${line}\n` };
	return { at: head.trimEnd().length, line: `\n${line}` };
}

/** In camel case from the file's name; with a number when the text has the word already. */
function freeName(path: string, text: string): string {
	const stem = (path.split('/').at(-1) ?? '').replace(/(?<=.)\.[^.]*$/, '');
	const words = stem.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
	const camel = words
		.map((word, index) => (index === 0 ? lowerFirst(word) : upperFirst(word)))
		.join('');
	const base =
		/^[\p{L}]/u.test(camel) && !reserved.has(camel) ? camel : `image${upperFirst(camel)}`;
	const used = new Set(text.match(/[\p{L}\p{M}\p{N}_$]+/gu));
	let name = base;
	for (let n = 2; used.has(name); n++) name = `${base}${n}`;
	return name;
}

function lowerFirst(word: string): string {
	return word === word.toUpperCase()
		? word.toLowerCase()
		: `${word.charAt(0).toLowerCase()}${word.slice(1)}`;
}

function upperFirst(word: string): string {
	return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
