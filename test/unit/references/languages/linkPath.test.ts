import assert from 'node:assert/strict';
import fc from 'fast-check';
import { encodedPath } from '../../../../src/references/languages/encodedPath.ts';
import { linkTarget, relativeLink } from '../../../../src/references/languages/linkPath.ts';

const segments = (written: string): readonly string[] | undefined => linkTarget(written)?.segments;

describe('linkTarget', () => {
	it('reads relative paths and those from the root', () => {
		assert.deepEqual(linkTarget('./assets/hero.png'), {
			isFromRoot: false,
			segments: ['assets', 'hero.png'],
		});
		assert.deepEqual(linkTarget('/img/../hero.png'), {
			isFromRoot: true,
			segments: ['img', '..', 'hero.png'],
		});
	});

	it('takes the backslashes of Windows as slashes, escapes as what they escape', () => {
		assert.deepEqual(segments('..\\assets\\hero.png'), ['..', 'assets', 'hero.png']);
		assert.deepEqual(segments('assets\\_hero.png'), ['assets', '_hero.png']);
		assert.deepEqual(segments('a\\ b\\(1\\)\\#.png'), ['a b(1)#.png']);
	});

	it('decodes, and leaves what is not well encoded', () => {
		assert.deepEqual(segments('a%20b/%E7%8B%90.png'), ['a b', '狐.png']);
		assert.deepEqual(segments('100%.png'), ['100%.png']);
		assert.deepEqual(segments('%FF.png'), ['%FF.png']);
		assert.deepEqual(segments('a\\%20b.png'), ['a%20b.png']);
	});

	it('leaves out query and anchor, but keeps what is of the name', () => {
		assert.deepEqual(segments('hero.png?v=2#top'), ['hero.png']);
		assert.deepEqual(segments('hero.svg#icon.png'), ['hero.svg']);
		assert.deepEqual(segments('who?.png'), ['who?.png']);
		assert.deepEqual(segments('a.png?x=1&amp;y=2'), ['a.png']);
	});

	it('does not follow what leads elsewhere or is not known yet', () => {
		for (const written of [
			'https://a.example/b.png',
			'data:image/png;base64,AAAA',
			'//cdn.example/b.png',
			'\\\\server\\share\\b.png',
			'C:\\pictures\\b.png',
			'c:/pictures/b.png',
			'file:///b.png',
			'${base}/b.png',
			'{{ base }}/b.png',
			'{src}',
			'<%= base %>/b.png',
			'@/assets/b.png',
			'~assets/b.png',
			'#b.png',
			'?b.png',
			'.',
			'/',
			'  ',
			'',
		]) {
			assert.equal(linkTarget(written), undefined, written);
		}
	});
});

describe('relativeLink', () => {
	it('goes up and down from the document’s folder', () => {
		assert.equal(relativeLink('/w/docs/a.md', '/w/docs/img/b.png', undefined), 'img/b.png');
		assert.equal(relativeLink('/w/docs/a.md', '/w/b.png', undefined), '../b.png');
		assert.equal(relativeLink('/w/docs/x/a.md', '/w/img/b.png', undefined), '../../img/b.png');
		assert.equal(relativeLink('/a.md', '/b.png', undefined), 'b.png');
	});

	it('goes from the root where the picture lies below it', () => {
		assert.equal(relativeLink('/w/src/a.tsx', '/w/public/i/b.png', '/w/public/'), '/i/b.png');
		assert.equal(
			relativeLink('/w/src/a.tsx', '/w/publicity/b.png', '/w/public'),
			'../publicity/b.png',
		);
	});

	it('knows that a drive has no case, and that another drive is not relative', () => {
		assert.equal(relativeLink('/C:/w/a.md', '/c:/w/b.png', undefined), 'b.png');
		assert.equal(relativeLink('/c:/w/a.md', '/d:/b.png', undefined), 'd:/b.png');
	});

	it('leads from every document to every picture', () => {
		const name = fc
			.stringMatching(/^[ -.0-9a-zäöü狐#?%]{1,8}$/)
			.filter((one) => !/^\.\.?$/.test(one));
		const path = fc.array(name, { minLength: 1, maxLength: 5 });
		fc.assert(
			fc.property(path, path, (document, asset) => {
				const link = relativeLink(`/${document.join('/')}`, `/${asset.join('/')}.png`, undefined);
				const reached = document.slice(0, -1);
				for (const segment of link.split('/')) {
					if (segment === '..') reached.pop();
					else reached.push(segment);
				}
				assert.equal(`/${reached.join('/')}`, `/${asset.join('/')}.png`);
			}),
		);
	});
});

describe('encodedPath', () => {
	it('keeps letters of every script readable', () => {
		assert.equal(encodedPath('Bilder/Grüße 狐.png'), 'Bilder/Grüße%20狐.png');
	});

	it('keeps the URI of a file elsewhere', () => {
		assert.equal(encodedPath('file:///d%3A/b.png'), 'file:///d%3A/b.png');
	});

	it('is read back by linkTarget', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
				const name = `${text.replace(/[/\\]/g, '')}.png`;
				assert.deepEqual(segments(encodedPath(name)), [name]);
			}),
		);
	});
});
