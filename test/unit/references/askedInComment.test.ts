import assert from 'node:assert/strict';
import { askedInComment } from '../../../src/references/askedInComment.ts';

/** What the line with the cursor, marked by `|`, asks for: prompt, and the last line of the comment. */
function asked(marked: string): readonly [string, number] | undefined {
	const line = marked.split('\n').findIndex((text) => text.includes('|'));
	const found = askedInComment(marked.replace('|', '').split('\n'), line);
	return found && [found.words.prompt, found.lastLine];
}

describe('a comment that asks for a picture', () => {
	it('is the one in the line of the cursor, in any language', () => {
		assert.deepEqual(asked('x();\n// image: a fox|, 32x32\n// not this'), ['a fox', 1]);
		assert.deepEqual(asked('# image: a fox|'), ['a fox', 0]);
		assert.deepEqual(asked('<!-- image: a fox| -->'), ['a fox', 0]);
		assert.deepEqual(asked('x(); // image: a fox|'), ['a fox', 0]);
	});

	it('goes over the lines of a block, to its end', () => {
		const block = '/*\n * image: a fox\n * in the| snow, 512x512\n */\nx();';
		assert.deepEqual(asked(block), ['a fox in the snow', 3]);
		assert.deepEqual(asked('<!--\nimage: a fox|,\ntransparent\n-->\n<p>'), ['a fox', 3]);
	});

	it('begins with its “image:” and ends with an empty line', () => {
		const block = '/**\n * The hero.|\n *\n * image: a fox\n * in the snow\n *\n * @see x\n */';
		assert.deepEqual(asked(block), ['a fox in the snow', 7]);
	});

	it('is of two the one that the cursor is in', () => {
		assert.deepEqual(asked('/*\n image: a fox\n image: a hare|\n*/'), ['a hare', 3]);
		assert.deepEqual(asked('/*\n image: a fox|\n image: a hare\n*/'), ['a fox', 3]);
		assert.deepEqual(asked('/* a fox */\n/* a hare| */'), ['a hare', 1]);
	});

	it('is none in code, also between comments and behind an open one', () => {
		assert.equal(asked('x = 1;|'), undefined);
		assert.equal(asked('/* a fox */\nx = 1;|\n/* a hare */'), undefined);
		assert.equal(asked('x = "/*";\ny = 1;|'), undefined);
	});
});
