import { cssReference } from './cssReference.ts';
import { encodedPath } from './encodedPath.ts';
import { componentReference, htmlReference } from './htmlReference.ts';
import { importLine } from './importLine.ts';
import { imageTag, jsxReference } from './jsxReference.ts';
import { markdownReference } from './markdownReference.ts';
import type { ReferenceLanguage } from './referenceLanguage.ts';
import { asciidocReference, latexReference, restructuredTextReference } from './textReferences.ts';

/** A picture to be written into a document. */
export type NewReference = {
	/** As `relativeLink` gives it: not encoded; or the URI of a file elsewhere. */
	readonly path: string;
	readonly alt: string;
	/** Pixels. */
	readonly width: number | undefined;
	readonly height: number | undefined;
};

/** The document before and after the place where a reference is written. */
export type ReferenceContext = { readonly before: string; readonly after: string };

/**
 * What is inserted: in the language's own form, or the path alone where the place has the rest. Path
 * and alt text are escaped as that needs. Lines are parted by `\n`.
 */
export function referenceText(
	reference: NewReference,
	language: ReferenceLanguage,
	context: ReferenceContext,
): string {
	switch (language) {
		case 'markdown':
		case 'mdx':
			return markdownReference(reference, context, language === 'mdx');
		case 'html':
			return htmlReference(reference, context);
		case 'vue':
		case 'svelte':
		case 'astro':
			return componentReference(reference, context);
		case 'jsx':
			return jsxReference(reference, context);
		case 'css':
			return cssReference(encodedPath(reference.path), context);
		case 'latex':
			return latexReference(reference, context);
		case 'asciidoc':
			return asciidocReference(reference, context);
		case 'restructuredText':
			return restructuredTextReference(reference, context);
		case 'plain':
			return reference.path;
	}
}

/**
 * For JSX by import: the import with a name that the text does not use, as a line of its own, the
 * offset where it goes, and the tag that uses it.
 */
export function importedReference(
	reference: NewReference,
	text: string,
): { readonly at: number; readonly line: string; readonly tag: string } {
	const { at, line, name } = importLine(reference.path, text);
	return { at, line, tag: imageTag(reference, `{${name}}`) };
}
