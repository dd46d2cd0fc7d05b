import type { TextRange } from './blanked.ts';

const fence = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})/;
const blank = /^[ \t>]*\r?$/;
const listItem = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
const indented = /^(?: {4}| {0,3}\t)/;
/** More than any line that begins a fence or an item of a list. */
const longestMark = 200;

/** A part of a document: a block of code, or lines of text up to the next empty one. */
type Block = TextRange & { readonly isCode: boolean };

/** Where code stands in Markdown: fenced, indented, and in a line between backticks. */
export function markdownCode(text: string): readonly TextRange[] {
	return blocksOf(text).flatMap((block) => (block.isCode ? [block] : codeSpans(text, block)));
}

function blocksOf(text: string): readonly Block[] {
	const blocks: Block[] = [];
	let from = 0;
	const endBlock = (end: number, isCode: boolean): void => {
		if (end > from) blocks.push({ start: from, end, isCode });
		from = end;
	};
	let openMark: string | undefined;
	let isAfterBlank = true;
	let isInList = false;
	for (const { start, end } of linesOf(text)) {
		const head = text.slice(start, Math.min(end, start + longestMark));
		const isBlank = blank.test(head);
		if (openMark !== undefined) {
			if (!closes(head, openMark)) continue;
			endBlock(end, true);
			openMark = undefined;
		} else if (isBlank) {
			endBlock(start, false);
		} else if (isAfterBlank && !isInList && indented.test(head)) {
			endBlock(start, false);
			endBlock(end, true);
			continue;
		} else {
			openMark = opens(head, text.slice(start, end));
			if (openMark !== undefined) endBlock(start, false);
			else if (!/^\s/.test(head) || listItem.test(head)) isInList = listItem.test(head);
		}
		isAfterBlank = isBlank;
	}
	endBlock(text.length, openMark !== undefined);
	return blocks;
}

function* linesOf(text: string): Generator<TextRange, void, undefined> {
	let start = 0;
	while (start < text.length) {
		const end = text.indexOf('\n', start);
		yield { start, end: end === -1 ? text.length : end };
		start = end === -1 ? text.length : end + 1;
	}
}

/** Whether a line ends a fenced block: as many marks at least, and nothing else. */
function closes(line: string, mark: string): boolean {
	const found = /^[ \t>]*(`{3,}|~{3,})[ \t\r]*$/.exec(line)?.[1];
	return found?.startsWith(mark) === true;
}

/** The marks that open a fenced block; with more backticks in their line they are a span of code. */
function opens(head: string, line: string): string | undefined {
	const mark = fence.exec(head)?.[1];
	if (mark === undefined || mark.startsWith('~')) return mark;
	return line.lastIndexOf('`') < line.indexOf(mark) + mark.length ? mark : undefined;
}

/** Between two runs of equally many backticks in one paragraph. */
function codeSpans(text: string, { start, end }: TextRange): readonly TextRange[] {
	const runs = backticks(text.slice(start, end), start);
	const nextOfLength = new Map<number, number>();
	const partners = new Map<TextRange, number>();
	for (const [index, run] of Array.from(runs.entries()).reverse()) {
		const partner = nextOfLength.get(run.end - run.start);
		if (partner !== undefined) partners.set(run, partner);
		nextOfLength.set(run.end - run.start, index);
	}
	const spans: TextRange[] = [];
	for (let index = 0; index < runs.length; index++) {
		const opener = runs[index];
		const partner = opener && partners.get(opener);
		const closer = partner === undefined ? undefined : runs[partner];
		if (opener === undefined || partner === undefined || closer === undefined) continue;
		spans.push({ start: opener.start, end: closer.end });
		index = partner;
	}
	return spans;
}

/** The runs of backticks; a backslash takes one off. @param offset of the text in its document */
function backticks(text: string, offset: number): readonly TextRange[] {
	const runs: TextRange[] = [];
	let first = text.indexOf('`');
	while (first !== -1) {
		let last = first + 1;
		while (text[last] === '`') last++;
		const begin = first + (isEscaped(text, first) ? 1 : 0);
		if (begin < last) runs.push({ start: offset + begin, end: offset + last });
		first = text.indexOf('`', last);
	}
	return runs;
}

function isEscaped(text: string, at: number): boolean {
	let from = at;
	while (text[from - 1] === '\\') from--;
	return (at - from) % 2 === 1;
}
