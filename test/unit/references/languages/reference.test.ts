import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findPictureLinks } from '../../../../src/references/languages/findPictureLinks.ts';
import { linkTarget } from '../../../../src/references/languages/linkPath.ts';
import {
	importedReference,
	referenceText,
	type NewReference,
} from '../../../../src/references/languages/reference.ts';
import type { ReferenceLanguage } from '../../../../src/references/languages/referenceLanguage.ts';
import { languages } from '../pictureDocuments.ts';

const fox: NewReference = { path: 'img/a fox.png', alt: 'A "red" fox', width: 64, height: 32 };
const sideless = { ...fox, width: undefined, height: undefined };

/** The document with the reference where `|` stands in it. */
function inserted(language: ReferenceLanguage, document: string, reference = fox): string {
	const at = document.indexOf('|');
	const [before, after] = [document.slice(0, at), document.slice(at + 1)];
	return `${before}${referenceText(reference, language, { before, after })}${after}`;
}

describe('referenceText', () => {
	it('writes each language’s own form', () => {
		const tag = '<img src="img/a%20fox.png" alt="A &quot;red&quot; fox" width="64" height="32">';
		assert.equal(inserted('markdown', '|'), '![A "red" fox](img/a%20fox.png)');
		assert.equal(inserted('mdx', '# A\n\n|'), '# A\n\n![A "red" fox](img/a%20fox.png)');
		assert.equal(inserted('html', '<p>|</p>'), `<p>${tag}</p>`);
		assert.equal(inserted('vue', '<template>|</template>'), `<template>${tag}</template>`);
		assert.equal(inserted('svelte', '|'), tag);
		assert.equal(inserted('astro', '---\n---\n|'), `---\n---\n${tag}`);
		assert.equal(
			inserted('jsx', 'return (\n\t|\n);'),
			`return (\n\t${tag.replace('"64"', '{64}').replace('"32"', '{32}').replace('>', ' />')}\n);`,
		);
		assert.equal(inserted('latex', '|'), '\\includegraphics[width=\\linewidth]{img/a fox.png}');
		assert.equal(inserted('plain', 'open("|")'), 'open("img/a fox.png")');
	});

	it('leaves out sides that are not known', () => {
		assert.equal(
			inserted('html', '|', sideless),
			'<img src="img/a%20fox.png" alt="A &quot;red&quot; fox">',
		);
		assert.equal(inserted('restructuredText', '|', sideless).includes('width'), false);
	});

	it('writes only the path where the rest is there', () => {
		const url = 'img/a%20fox.png';
		assert.equal(inserted('markdown', '![x](|)'), `![x](${url})`);
		assert.equal(inserted('markdown', '![x](<|>)'), `![x](<${url}>)`);
		assert.equal(inserted('markdown', '[x]: |'), `[x]: ${url}`);
		assert.equal(inserted('markdown', '<img src="|">'), `<img src="${url}">`);
		assert.equal(inserted('html', '<img alt="a > b" src=\'|\'>'), `<img alt="a > b" src='${url}'>`);
		assert.equal(inserted('html', '<img src=|>'), `<img src="${url}">`);
		assert.equal(inserted('vue', '<img :src="|">'), `<img :src="'${url}'">`);
		assert.equal(inserted('jsx', '<img src={|} />'), `<img src={"${url}"} />`);
		assert.equal(inserted('jsx', "const a = '|';"), `const a = '${url}';`);
		assert.equal(inserted('jsx', "import a from '|';"), "import a from './img/a fox.png';");
		assert.equal(inserted('css', 'a { b: url(|) }'), `a { b: url(${url}) }`);
		assert.equal(inserted('css', 'a { b: "|" }'), `a { b: "${url}" }`);
		assert.equal(
			inserted('latex', '\\includegraphics[width=2cm]{|}'),
			'\\includegraphics[width=2cm]{img/a fox.png}',
		);
		assert.equal(inserted('asciidoc', 'image::|[]'), `image::${url}[]`);
		assert.equal(inserted('restructuredText', '.. image:: |'), '.. image:: img/a\\ fox.png');
	});

	it('writes a value where code has none', () => {
		assert.equal(inserted('jsx', 'const a = |;'), "const a = 'img/a%20fox.png';");
		assert.match(inserted('jsx', '<p>Sizes: |</p>'), /<img src=/);
		assert.match(inserted('jsx', 'const A = () => |;'), /<img src=/);
		assert.equal(inserted('astro', '---\nconst a = |;'), "---\nconst a = './img/a fox.png';");
	});

	it('writes attributes into a tag', () => {
		assert.match(
			inserted('html', '<img |>'),
			/^<img src="[^"]*" alt="[^"]*" width="64" height="32">$/,
		);
		assert.match(inserted('html', '<img|>'), /^<img src=/);
	});

	it('knows in CSS whether a declaration is missing', () => {
		assert.equal(
			inserted('css', 'a { color: red; | }'),
			'a { color: red; background-image: url("img/a%20fox.png"); }',
		);
		assert.equal(
			inserted('css', 'a { background: | }'),
			'a { background: url("img/a%20fox.png") }',
		);
		assert.equal(inserted('css', '$a: |;'), '$a: url("img/a%20fox.png");');
		assert.match(inserted('css', '/* { */\n|'), /\nurl\(/);
		assert.match(inserted('css', 'a { &:b { } /* x: */ | }'), /background-image/);
		assert.equal(
			inserted('html', '<p style="background: |">'),
			`<p style="background: url('img/a%20fox.png')">`,
		);
		assert.match(inserted('html', '<style>a { | }</style>'), /background-image: url/);
	});

	it('knows in AsciiDoc and reStructuredText whether it has the line', () => {
		assert.equal(inserted('asciidoc', '|\n'), 'image::img/a%20fox.png["A \\"red\\" fox",64,32]\n');
		assert.equal(
			inserted('asciidoc', 'See |.', sideless),
			'See image:img/a%20fox.png["A \\"red\\" fox"].',
		);
		assert.equal(
			inserted('restructuredText', '  |\n'),
			'  .. image:: img/a\\ fox.png\n     :alt: A "red" fox\n     :width: 64px\n     :height: 32px\n',
		);
		assert.match(
			inserted('restructuredText', 'See|', sideless),
			/^See\n\n\.\. image:: .*\n {3}:alt: /,
		);
	});

	it('is found again, and leads back to the path, with its alt text', () => {
		const name = fc.stringMatching(/^[a-z (){}[\]'"#?%&@~:äß狐，+=;,!$^`<>-]{1,12}$/);
		const alt = fc
			.stringMatching(/^[A-Z][a-z[\]{}"'<>&*_`\\|,= ]{0,20}[a-z]$/)
			.map((text) => text.replace(/\s+/g, ' '));
		fc.assert(
			fc.property(name, name, alt, fc.constantFrom(...languages), (folder, file, alt, language) => {
				const isLatex = language === 'latex';
				// This begins as the URI of a file elsewhere does.
				fc.pre(!/^[a-z][a-z+.-]+:$/.test(folder));
				// AsciiDoc cannot say a backslash before a quote.
				fc.pre(!(language === 'asciidoc' && alt.includes('\\')));
				fc.pre(!(isLatex && /[{}^~]|<\?|^\s|\s$/.test(`${folder}${file}`)));
				const segments = [folder, `${file}.png`];
				const reference = { path: segments.join('/'), alt, width: 64, height: 32 };
				const text = inserted(language, language === 'css' ? 'a { | }' : '|', reference);
				const links = findPictureLinks(text, language);
				assert.deepEqual(
					links.map((link) => linkTarget(link.written)?.segments),
					[segments],
					text,
				);
				if (!isLatex && language !== 'css') assert.equal(links[0]?.alt, alt, text);
			}),
			{ numRuns: 1500 },
		);
	});
});

describe('importedReference', () => {
	/** The text with the import in it, and the tag. */
	function imported(text: string, path = 'img/paper-plane.png'): readonly [string, string] {
		const { at, line, tag } = importedReference({ ...sideless, path, alt: 'A' }, text);
		return [`${text.slice(0, at)}${line}${text.slice(at)}`, tag];
	}

	it('goes behind the last import, and is written as that is', () => {
		const text = 'import a from "a"\nimport {\n\tb,\n} from "b"\n\n// import c from "c"\nf();\n';
		assert.deepEqual(imported(text), [
			text.replace('from "b"\n', 'from "b"\nimport paperPlane from "./img/paper-plane.png"\n'),
			'<img src={paperPlane} alt="A" />',
		]);
	});

	it('leaves a comment with the import that it stands behind', () => {
		const line = "import paperPlane from './img/paper-plane.png';";
		for (const end of ['\n', '\r\n']) {
			const last = "import a from 'a'; // eslint-disable-line";
			assert.equal(imported(`${last}${end}f();`)[0], `${last}\n${line}${end}f();`);
			assert.equal(imported(`import a from 'a'; /* a */${end}f();`)[0].split(/\r?\n/)[1], line);
			const open = `/* on${end}and on */${end}f();`;
			assert.equal(
				imported(`import a from 'a'; ${open}`)[0],
				`import a from 'a';\n${line} ${open}`,
			);
		}
	});

	it('goes behind what must be first in a file', () => {
		const line = "import paperPlane from './img/paper-plane.png';";
		assert.equal(imported('f();\n')[0], `${line}\nf();\n`);
		assert.equal(
			imported("#!/usr/bin/env node\n'use client';\n\nf();\n")[0],
			`#!/usr/bin/env node\n'use client';\n${line}\n\nf();\n`,
		);
		assert.equal(
			imported('// Licence\n/* too */\nf();\n')[0],
			`// Licence\n/* too */\n${line}\nf();\n`,
		);
		assert.equal(imported('')[0], `${line}\n`);
		assert.equal(imported("import a from 'a';")[0], `import a from 'a';\n${line}`);
	});

	it('gives a name that is free and may be one', () => {
		const tagOf = (text: string, path: string): string => imported(text, path)[1];
		assert.match(tagOf('const paperPlane = paperPlane2;', 'paper-plane.png'), /\{paperPlane3\}/);
		assert.match(tagOf('', '404.png'), /\{image404\}/);
		assert.match(tagOf('', 'default.png'), /\{imageDefault\}/);
		assert.match(tagOf('', '狐.png'), /\{狐\}/);
		assert.match(tagOf('', '---.png'), /\{image\}/);
	});

	it('keeps dots and slashes of the path, and is found again', () => {
		assert.match(imported('', '../a.png')[0], /from '\.\.\/a\.png'/);
		assert.match(imported('', '/a.png')[0], /from '\/a\.png'/);
		const [text] = imported('', "it's (1) [ä].png");
		const [link] = findPictureLinks(text, 'jsx');
		assert.deepEqual(linkTarget(link?.written ?? '')?.segments, ["it's (1) [ä].png"]);
	});
});
