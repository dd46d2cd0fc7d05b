import assert from 'node:assert/strict';
import type { PictureLink } from '../../../src/references/languages/pictureLink.ts';
import { sameLink } from '../../../src/references/sameLink.ts';

function link(written: string, start: number): PictureLink {
	const end = start + written.length;
	return {
		written,
		start,
		end,
		whole: { start, end },
		alt: undefined,
		title: undefined,
		width: undefined,
		height: undefined,
		ratio: undefined,
	};
}

describe('the link that was seen', () => {
	const links = [link('a.png', 10), link('b.png', 40), link('a.png', 100), link('a.png', 300)];

	it('is found where it stood', () => {
		assert.equal(sameLink(links, { written: 'a.png', start: 100 }), links[2]);
	});

	it('is the nearest with the same text when the document has changed', () => {
		assert.equal(sameLink(links, { written: 'a.png', start: 130 }), links[2]);
		assert.equal(sameLink(links, { written: 'a.png', start: 0 }), links[0]);
		assert.equal(sameLink(links, { written: 'b.png', start: 9000 }), links[1]);
	});

	it('is the first of two that are as near', () => {
		assert.equal(sameLink(links, { written: 'a.png', start: 55 }), links[0]);
	});

	it('is gone when no link has its text', () => {
		assert.equal(sameLink(links, { written: 'c.png', start: 10 }), undefined);
		assert.equal(sameLink([], { written: 'a.png', start: 10 }), undefined);
	});
});
