/** How references to pictures are written in a document. */
export type ReferenceLanguage =
	| 'markdown'
	| 'mdx'
	| 'html'
	| 'vue'
	| 'svelte'
	| 'astro'
	| 'jsx'
	| 'css'
	| 'latex'
	| 'asciidoc'
	| 'restructuredText'
	| 'plain';

/** By VS Code's language id; where no extension knows the language, by the file's ending. */
const byLanguageId: Readonly<Record<string, ReferenceLanguage>> = {
	markdown: 'markdown',
	mdx: 'mdx',
	html: 'html',
	xhtml: 'html',
	vue: 'vue',
	'vue-html': 'vue',
	svelte: 'svelte',
	astro: 'astro',
	javascriptreact: 'jsx',
	typescriptreact: 'jsx',
	css: 'css',
	scss: 'css',
	sass: 'css',
	less: 'css',
	postcss: 'css',
	tailwindcss: 'css',
	latex: 'latex',
	tex: 'latex',
	asciidoc: 'asciidoc',
	restructuredtext: 'restructuredText',
};

const byEnding: Readonly<Record<string, ReferenceLanguage>> = {
	md: 'markdown',
	markdown: 'markdown',
	mdx: 'mdx',
	html: 'html',
	htm: 'html',
	xhtml: 'html',
	vue: 'vue',
	svelte: 'svelte',
	astro: 'astro',
	jsx: 'jsx',
	tsx: 'jsx',
	css: 'css',
	scss: 'css',
	sass: 'css',
	less: 'css',
	tex: 'latex',
	latex: 'latex',
	adoc: 'asciidoc',
	asciidoc: 'asciidoc',
	asc: 'asciidoc',
	rst: 'restructuredText',
	rest: 'restructuredText',
};

/** VS Code's ids of the languages whose references are known. */
export const languageIds: readonly string[] = Object.keys(byLanguageId);

/** The endings of files whose references are known, without the dot. */
export const fileEndings: readonly string[] = Object.keys(byEnding);

/** The languages of files that may hold another one than VS Code says. */
const undecided: ReadonlySet<string> = new Set(['plaintext', 'javascript', 'typescript']);

/**
 * How references are written in a document of this language.
 * @param languageId VS Code's
 * @param path of the document, as in its URI
 */
export function referenceLanguage(languageId: string, path: string): ReferenceLanguage {
	const known = find(byLanguageId, languageId);
	if (known !== undefined) return known;
	const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
	const named = find(byEnding, ending);
	return named !== undefined && (undecided.has(languageId) || languageId === ending)
		? named
		: 'plain';
}

function find(
	languages: Readonly<Record<string, ReferenceLanguage>>,
	key: string,
): ReferenceLanguage | undefined {
	return Object.hasOwn(languages, key) ? languages[key] : undefined;
}
