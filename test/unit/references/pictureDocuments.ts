import type { ReferenceLanguage } from '../../../src/references/languages/referenceLanguage.ts';

/** The languages in which links are found. */
export const languages = [
	'markdown',
	'mdx',
	'html',
	'vue',
	'svelte',
	'astro',
	'jsx',
	'css',
	'latex',
	'asciidoc',
	'restructuredText',
] as const satisfies readonly ReferenceLanguage[];

/** A link as people write it, on a line of its own. */
export function writtenIn(language: (typeof languages)[number], path: string): string {
	switch (language) {
		case 'markdown':
		case 'mdx':
			return `![A fox](${path})\n\n`;
		case 'html':
		case 'vue':
		case 'svelte':
		case 'astro':
			return `<img src="${path}" alt="A fox" width="64">\n`;
		case 'jsx':
			return `<img src="${path}" alt="A fox" width={64} />\n`;
		case 'css':
			return `a { width: 64px; background: url("${path}") }\n`;
		case 'latex':
			return `\\includegraphics[width=64px]{${path}}\n`;
		case 'asciidoc':
			return `image::${path}[A fox,64]\n\n`;
		case 'restructuredText':
			return `.. image:: ${path}\n   :alt: A fox\n   :width: 64px\n\n`;
	}
}
