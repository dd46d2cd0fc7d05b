import { importedReference, referenceText, type NewReference } from './languages/reference.ts';
import type { ReferenceLanguage } from './languages/referenceLanguage.ts';

/** A document that a reference is written into. */
export type Page = {
	readonly text: string;
	readonly language: ReferenceLanguage;
	/** What its lines end with. */
	readonly lineEnd: string;
	/** Whether pictures are imported in JSX. */
	readonly isImporting: boolean;
};

/** `inline`: exactly at the place; `ownLine`: on a new line below the one with the place. */
export type ReferencePlace = 'inline' | 'ownLine';

/** Text that goes to an offset of a document as it is. */
export type Written = { readonly at: number; readonly text: string };

/** What is written into a document for a picture: the reference, and the import that it needs. */
export type WrittenReference = {
	readonly reference: Written;
	readonly importLine: Written | undefined;
};

/** What is written for a picture at this offset. */
export function writtenReference(
	picture: NewReference,
	page: Page,
	offset: number,
	place: ReferencePlace,
): WrittenReference {
	const { text, lineEnd } = page;
	const at = place === 'inline' ? offset : endOfLine(text, offset);
	const lead = place === 'inline' ? '' : `${lineEnd}${indentOf(text, offset)}`;
	const context = { before: text.slice(0, at) + lead, after: text.slice(at) };
	const reference = referenceText(picture, page.language, context);
	const written = (one: string): string => one.replaceAll('\n', lineEnd);
	// Where the tag is there already, only the path is missing.
	if (!isImported(page) || !reference.startsWith('<')) {
		return { reference: { at, text: lead + written(reference) }, importLine: undefined };
	}
	const { at: top, line, tag } = importedReference(picture, text);
	return {
		reference: { at, text: lead + tag },
		importLine: { at: top, text: written(line) },
	};
}

/** Whether pictures are imported on this page. */
export function isImported({ language, isImporting }: Page): boolean {
	return language === 'jsx' && isImporting;
}

function endOfLine(text: string, offset: number): number {
	const end = text.slice(offset).search(/\r?\n|$/);
	return offset + end;
}

function indentOf(text: string, offset: number): string {
	const start = text.lastIndexOf('\n', offset - 1) + 1;
	return /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
}
