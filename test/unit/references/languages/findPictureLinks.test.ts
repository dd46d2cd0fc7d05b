import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findPictureLinks } from '../../../../src/references/languages/findPictureLinks.ts';
import type { PictureLink } from '../../../../src/references/languages/pictureLink.ts';
import type { ReferenceLanguage } from '../../../../src/references/languages/referenceLanguage.ts';
import { languages, writtenIn } from '../pictureDocuments.ts';

/** What is written in the links of a document. */
function written(text: string, language: ReferenceLanguage): readonly string[] {
	return findPictureLinks(text, language).map((link) => link.written);
}

function only(text: string, language: ReferenceLanguage): PictureLink {
	const [link, ...more] = findPictureLinks(text, language);
	assert.ok(link !== undefined && more.length === 0, text);
	return link;
}

describe('findPictureLinks in Markdown', () => {
	it('reads alt, title, size and where the whole stands', () => {
		const text = 'See ![a \\] *b*](<x y.png> "T"){width=64 height=32}.';
		assert.deepEqual(only(text, 'markdown'), {
			written: 'x y.png',
			start: 17,
			end: 24,
			whole: { start: 4, end: text.length - 1 },
			alt: 'a ] *b*',
			title: 'T',
			width: 64,
			height: 32,
			ratio: undefined,
		});
		assert.equal(only('![](a.png =64x32)', 'markdown').height, 32);
	});

	it('finds paths with brackets, pictures in links, and links to pictures', () => {
		assert.deepEqual(written('[![a](a(1).png)](b.png) [c](c.png)', 'markdown'), [
			'a(1).png',
			'b.png',
			'c.png',
		]);
	});

	it('finds definitions, described by the picture that uses them', () => {
		const text =
			'![A fox][f] ![][g]\n\n[F]: fox.png "T"\n> [g]: <a b.png>\n[1]: n.png\n[^x]: no.png';
		const links = findPictureLinks(text, 'markdown');
		assert.deepEqual(
			links.map((link) => [link.written, link.alt, link.title]),
			[
				['fox.png', 'A fox', 'T'],
				['a b.png', 'g', undefined],
				['n.png', undefined, undefined],
			],
		);
	});

	it('finds HTML in between', () => {
		assert.equal(only('a\n\n<p><img src=a.png alt="A"></p>', 'markdown').alt, 'A');
	});

	it('finds nothing in code and comments', () => {
		const text = [
			'`![](1.png)` ``a ` ![](2.png)`` \\`![](yes.png)`',
			'```md\n![](3.png)\n```',
			'> ~~~\n> ![](4.png)\n> ~~~',
			'    ![](5.png)',
			'<!-- ![](6.png) -->',
			'- item\n\n    ![](yes.png)',
			'```\n![](7.png)',
		].join('\n\n');
		assert.deepEqual(written(text, 'markdown'), ['yes.png', 'yes.png']);
		assert.deepEqual(written(text.replaceAll('\n', '\r\n'), 'markdown'), ['yes.png', 'yes.png']);
	});

	it('does not read across an empty line', () => {
		assert.deepEqual(written('[a\n\n](a.png) `b\n\n![](b.png)`', 'markdown'), ['b.png']);
	});
});

describe('findPictureLinks in HTML', () => {
	it('finds every attribute that holds a picture', () => {
		const text = `<img src="1.png" srcset="2.png 480w, 3.png 2x"><source srcset='4.webp'>
			<video poster=5.jpg></video><link rel="icon" href="/6.ico" sizes="32x32">
			<meta property="og:image" content="7.png"><input type="image" src="8.png">
			<svg><image xlink:href="9.svg#a"/></svg><p style="background: url('10.png')"></p>
			<style>p { background: url(11.png) }</style><a href="no.png">`;
		assert.deepEqual(written(text, 'html'), [
			'1.png',
			'2.png',
			'3.png',
			'4.webp',
			'5.jpg',
			'/6.ico',
			'7.png',
			'8.png',
			'9.svg#a',
			'10.png',
			'11.png',
		]);
	});

	it('reads texts and sizes', () => {
		const link = only(
			'<img alt="A &amp; B" title=T src="a.png" width="64px" style="height: 32px">',
			'html',
		);
		assert.deepEqual([link.alt, link.title, link.width, link.height], ['A & B', 'T', 64, 32]);
		const small = only('<img src="a.png" class="w-16 aspect-[4/3]">', 'html');
		assert.deepEqual([small.width, small.height, small.ratio], [64, undefined, 4 / 3]);
	});

	it('sizes the candidates of a srcset by density and width', () => {
		const [, double, wide] = findPictureLinks(
			'<img src="1.png" width=64 height=32 srcset="2.png 2x, 3.png 256w">',
			'html',
		);
		assert.deepEqual([double?.width, double?.height], [128, 64]);
		assert.deepEqual([wide?.width, wide?.height], [256, 128]);
	});

	it('finds nothing in comments and scripts', () => {
		const text = '<!-- <img src="1.png"> --><script>import "./2.png"; "<img src=3.png>"</script>';
		assert.deepEqual(written(text, 'html'), []);
	});

	it('reads on behind a tag that is not closed', () => {
		assert.deepEqual(written('<img src="1.png" <img src="2.png"><img src="3.png', 'html'), [
			'1.png',
			'2.png',
		]);
	});
});

describe('findPictureLinks in components', () => {
	it('finds what is written out in a binding, and what scripts import', () => {
		const text = `<template><img :src="'./1.png'" :alt="x"><img v-bind:src="require('./2.png')">
			<img :src="name"><img :src="\`\${a}.png\`"></template>
			<script>import a from './3.png'; // import b from './4.png'\n</script>`;
		assert.deepEqual(written(text, 'vue'), ['./1.png', './2.png', './3.png']);
		assert.equal(findPictureLinks(text, 'vue')[0]?.alt, undefined);
	});

	it('reads braces in Svelte and the frontmatter in Astro', () => {
		assert.deepEqual(
			written('<img src={"1.png"} {...rest}><img src="{a}.png"><img src={a}>', 'svelte'),
			['1.png'],
		);
		const astro = '---\nimport a from "../1.png";\n---\n<Image src={a} /><img src="/2.png" />';
		assert.deepEqual(written(astro, 'astro'), ['../1.png', '/2.png']);
	});
});

describe('findPictureLinks in JSX', () => {
	it('finds attributes, imports, require and new URL', () => {
		const text = `import a from './1.png';
			import { b } from 'package/no.png';
			const c = [require("./2.png"), new URL('3.png', import.meta.url), await import('./4.png')];
			const d = <A icon={<img src={'5.png'} alt="A" width={64} style={{ aspectRatio: '2' }} />}>
				Don't {e.map((f) => (f < 2 ? <Image src="/6.png" /> : <img src={f} alt={f.g} />))}</A>;`;
		const links = findPictureLinks(text, 'jsx');
		assert.deepEqual(
			links.map((link) => link.written),
			['./1.png', './2.png', '3.png', './4.png', '5.png', '/6.png'],
		);
		assert.equal(text.slice(links[0]?.whole.start, links[0]?.whole.end), "import a from './1.png'");
		assert.deepEqual([links[4]?.alt, links[4]?.width, links[4]?.ratio], ['A', 64, 2]);
	});

	it('finds nothing in comments', () => {
		const text = `// <img src="1.png" />\n/* import './2.png' */ const u = 'http://a'; <i>{/* <img src="3.png" /> */}</i>`;
		assert.deepEqual(written(text, 'jsx'), []);
	});

	it('reads MDX as Markdown with elements and imports', () => {
		const text = `import a from './1.png'\n\n# T\n\n![A](2.png) <A b={'>'} src="3.png" />\n\n{/* ![](4.png) */}`;
		assert.deepEqual(written(text, 'mdx'), ['./1.png', '2.png', '3.png']);
	});
});

describe('findPictureLinks in CSS', () => {
	it('finds every form of url() and image-set()', () => {
		const text = `@import "0.png"; a { background: url( "1 a.png" ), url('2.png'), URL(3.png) }
			b { background: image-set("4.png" 1x, url(5.png) 2x), "no.png" }
			c { background: url(https://a.example/b.png), url(esc\\ (6.png), url(a\\ b.png) }`;
		assert.deepEqual(written(text, 'css'), [
			'1 a.png',
			'2.png',
			'3.png',
			'4.png',
			'5.png',
			'a\\ b.png',
		]);
	});

	it('finds nothing in comments', () => {
		assert.deepEqual(
			written('/* url(1.png) */ a { // url(2.png)\n b: url(//a.example/c.png) }', 'css'),
			[],
		);
	});

	it('reads the size from the same block', () => {
		const link = only(
			'a { width: 1px } b { max-width: 9px; width: 64px; background: url(a.png); aspect-ratio: 2 / 1; }',
			'css',
		);
		assert.deepEqual([link.width, link.height, link.ratio], [64, undefined, 2]);
		const sized = only(
			'a { background: url(a.png); background-size: 32px 16px; width: 64px }',
			'css',
		);
		assert.deepEqual([sized.width, sized.height], [32, 16]);
	});
});

describe('findPictureLinks in LaTeX, AsciiDoc and reStructuredText', () => {
	it('finds what LaTeX includes with its ending', () => {
		const text = `\\includegraphics[width=6cm,height=4cm,alt={A, b}]{fig/a b.png} % \\includegraphics{no.png}
			\\includegraphics{n} \\verb|\\includegraphics{no.png}| 100\\% \\includegraphics*{c.jpg}
			\\caption{A \n fox}\\begin{verbatim}\\includegraphics{no.png}\\end{verbatim}`;
		const [first, second, ...more] = findPictureLinks(text, 'latex');
		assert.deepEqual(
			[first?.written, first?.alt, first?.width, first?.ratio],
			['fig/a b.png', 'A, b', undefined, 1.5],
		);
		assert.deepEqual([second?.written, second?.title, more.length], ['c.jpg', 'A fox', 0]);
	});

	it('finds AsciiDoc’s blocks and macros', () => {
		const text =
			'image::a b.png[Fox,64,32]\n\nIn image:b.png["A, \\] \\"c",title=T] and image:c.png[\n\n// image::no.png[]\n----\nimage::no.png[]\n----\n';
		const [block, inline, ...more] = findPictureLinks(text, 'asciidoc');
		assert.deepEqual(
			[block?.written, block?.alt, block?.width, block?.height],
			['a b.png', 'Fox', 64, 32],
		);
		assert.deepEqual([inline?.written, inline?.alt, inline?.title], ['b.png', 'A, ] "c', 'T']);
		assert.equal(more.length, 0);
	});

	it('finds reStructuredText’s images, figures and substitutions', () => {
		const text = `.. image:: a\\ b.png
   :alt: Fox
   :width: 64px
   :height: 32

.. figure:: b.png

   A caption

.. |c| image:: c.png

.. a comment
   .. image:: no.png

Shown::

   .. image:: no.png
`;
		const [image, figure, substitution, ...more] = findPictureLinks(text, 'restructuredText');
		assert.deepEqual(
			[image?.written, image?.alt, image?.width, image?.height],
			['a\\ b.png', 'Fox', 64, 32],
		);
		assert.equal(text.slice(image?.whole.start, image?.whole.end).split('\n').length, 4);
		assert.deepEqual([figure?.written, figure?.title], ['b.png', 'A caption']);
		assert.deepEqual([substitution?.written, more.length], ['c.png', 0]);
	});
});

describe('findPictureLinks in every language', () => {
	it('finds links of Windows, encoded ones, and those with query and anchor', () => {
		for (const language of languages) {
			for (const path of ['assets\\hero.png', 'a%20b/%E7%8B%90.webp', 'hero.svg?v=2#top']) {
				if (language === 'latex' && path.includes('%')) continue;
				if (language === 'latex' && path.includes('?')) continue;
				assert.deepEqual(written(writtenIn(language, path), language), [path], language);
			}
		}
	});

	it('finds no web addresses, data and other files', () => {
		for (const language of languages) {
			for (const path of [
				'https://a.example/b.png',
				'data:image/png;base64,AA',
				'b.pdf',
				'b.png.md',
			]) {
				assert.deepEqual(written(writtenIn(language, path), language), [], language);
			}
		}
	});

	it('never throws, and says truly where a path stands', () => {
		const unit = fc.oneof(
			fc.constantFrom(...Array.from('<>[](){}`"\'\\/*!=:;,.%#-|~ \n\tax')),
			fc.constantFrom(
				'![',
				'](',
				'.png',
				'src=',
				'<img ',
				'url(',
				'<!--',
				'-->',
				'image::',
				'```',
				'\\includegraphics{',
				'.. image:: ',
				"import '",
				'<script>',
				'</script>',
				'<style>',
				'style="',
			),
		);
		fc.assert(
			fc.property(
				fc.array(unit, { maxLength: 80 }),
				fc.constantFrom(...languages),
				(parts, language) => {
					const text = parts.join('');
					for (const link of findPictureLinks(text, language)) {
						assert.equal(text.slice(link.start, link.end), link.written);
						const { start, end } = link.whole;
						assert.ok(0 <= start && start <= link.start && link.end <= end && end <= text.length);
					}
				},
			),
			{ numRuns: 2000 },
		);
	});

	it('reads a long line of marks once, not again for each of them', function () {
		this.timeout(60_000);
		const marks = [
			'<',
			'[',
			'\\',
			'[](',
			'![a](',
			'<img src="',
			'<a b={',
			'`\\',
			'"\\',
			'url(',
			'{',
			'<!--',
			'image:a[',
			'\\includegraphics[',
			' ',
		];
		for (const language of languages) {
			for (const mark of marks) {
				// Reading it again at each mark would take longer than a test may.
				assert.deepEqual(findPictureLinks(mark.repeat(100_000 / mark.length), language), []);
			}
		}
	});
});
