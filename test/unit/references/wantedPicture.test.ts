import assert from 'node:assert/strict';
import { findPictureLinks } from '../../../src/references/languages/findPictureLinks.ts';
import type { ReferenceLanguage } from '../../../src/references/languages/referenceLanguage.ts';
import { wantedPicture, type WantedPicture } from '../../../src/references/wantedPicture.ts';

function wanted(text: string, language: ReferenceLanguage = 'markdown'): WantedPicture {
	const [link] = findPictureLinks(text, language);
	assert.ok(link !== undefined, text);
	return wantedPicture(link, text, language);
}

describe('wantedPicture', () => {
	it('asks for the alt text, else for the title', () => {
		assert.equal(wanted('![A red fox](a.png "T")').prompt, 'A red fox');
		assert.equal(wanted('![](a.png "A title")').prompt, 'A title');
		assert.equal(wanted('![alt text](a.png "A title")').prompt, 'A title');
	});

	it('else for the heading above with the words of the name', () => {
		assert.equal(
			wanted('# One\n\n## Paper *planes*\n\n![](heroImage_2.png)').prompt,
			'Paper planes: hero image 2',
		);
		assert.equal(wanted('Title\n=====\n\n![](hero.png)\n\n# Later').prompt, 'Title: hero');
		assert.equal(wanted('<h1>A &amp; B</h1><img src="hero.png">', 'html').prompt, 'A & B: hero');
		assert.equal(
			wanted('\\section{Plan}\\includegraphics{hero.png}', 'latex').prompt,
			'Plan: hero',
		);
		assert.equal(wanted('== Plan\n\nimage::hero.png[]', 'asciidoc').prompt, 'Plan: hero');
		assert.equal(
			wanted('Plan\n----\n\n.. image:: hero.png', 'restructuredText').prompt,
			'Plan: hero',
		);
	});

	it('else for the words of the name', () => {
		assert.equal(wanted('![](img/paper-plane_icon-64x64@2x.png)').prompt, 'paper plane icon');
		assert.equal(wanted('a{background:url(API%20map.png)}', 'css').prompt, 'API map');
	});

	it('takes the size from both sides, or from one and the ratio', () => {
		assert.deepEqual(wanted('<img src="a.png" width=64 height=32>', 'html').size, {
			width: 64,
			height: 32,
		});
		const styled = wanted('<img src="a.png" width=160 style="aspect-ratio: 16/9">', 'html');
		assert.deepEqual([styled.size, styled.ratio], [{ width: 160, height: 90 }, undefined]);
		assert.deepEqual(wanted('![](og-1200x630.png)').size, { width: 1200, height: 630 });
	});

	it('keeps a ratio that stands alone, and makes nothing of one side', () => {
		const ratio = wanted('<img src="a.png" class="aspect-video">', 'html');
		assert.deepEqual([ratio.size, ratio.ratio], [undefined, 16 / 9]);
		const side = wanted('<img src="a.png" width="64">', 'html');
		assert.deepEqual([side.size, side.ratio], [undefined, undefined]);
	});

	it('wants icons transparent, but no photographs and no JPEG', () => {
		assert.equal(wanted('![](icons/plane.png)').isTransparent, true);
		assert.equal(wanted('![Our logo](a.webp)').isTransparent, true);
		assert.equal(wanted('![Our logo](a.jpg)').isTransparent, false);
		assert.equal(wanted('![Photo of a logo](a.png)').isTransparent, false);
		assert.equal(wanted('![Lexicon](silicone.png)').isTransparent, false);
	});

	it('takes the format from the ending', () => {
		assert.equal(wanted('![x](a.JPG?v=1)').format, 'jpeg');
		assert.equal(wanted('![x](a.svg)').format, undefined);
	});
});
