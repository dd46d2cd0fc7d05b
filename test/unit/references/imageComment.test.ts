import assert from 'node:assert/strict';
import fc from 'fast-check';
import { imageComment, imageWords } from '../../../src/references/imageComment.ts';

const prompt = (line: string): string | undefined => imageComment(line)?.prompt;

describe('imageComment', () => {
	it('reads prompt, size and background', () => {
		const line = '\t// image: a paper plane icon, 512x512, transparent';
		assert.deepEqual(imageComment(line), {
			prompt: 'a paper plane icon',
			size: { width: 512, height: 512 },
			ratio: undefined,
			background: 'transparent',
			quality: undefined,
			format: undefined,
			path: undefined,
			start: 1,
			end: line.length,
		});
	});

	it('reads the comments of every language', () => {
		for (const line of [
			'# image: a fox',
			'<!-- image: a fox -->',
			'/* image: a fox */',
			'  * image: a fox',
			'-- image: a fox',
			'% image: a fox',
			';; image: a fox',
			'.. image: a fox',
			'{/* image: a fox */}',
			'/** image: a fox */',
			'const a = 1; // image: a fox',
			'color: red; /* image: a fox */ margin: 0',
			'x = 1 # Image : a fox',
			'// a fox',
			'foo(); // a fox',
		]) {
			assert.equal(prompt(line), 'a fox', line);
		}
	});

	it('says where the comment stands', () => {
		const line = 'a { /* image: a fox */ }';
		const { start, end } = imageComment(line) ?? { start: 0, end: 0 };
		assert.equal(line.slice(start, end), '/* image: a fox */');
	});

	it('finds none where code only looks like one', () => {
		for (const line of [
			'const a = 1;',
			'i--; j++',
			'fetch("https://a.example")',
			'color: #fff;',
			'.. image:: hero.png',
			'//',
			'/* */',
			'',
		]) {
			assert.equal(imageComment(line), undefined, line);
		}
	});

	it('reads ratio, quality, format and path', () => {
		const words = imageComment(
			'// image: a city at 10:30, 16:9, high quality, as webp -> img/a b.webp',
		);
		assert.deepEqual(
			[words?.prompt, words?.ratio, words?.quality, words?.format, words?.path],
			['a city at 10:30', 16 / 9, 'high', 'webp', 'img/a b.webp'],
		);
		assert.equal(imageComment('// wide banner 21:9')?.ratio, 21 / 9);
		assert.equal(imageComment('// a fox => fox.jpg, opaque')?.format, 'jpeg');
		assert.equal(imageComment('// a fox => fox.jpg, opaque')?.background, 'opaque');
		assert.deepEqual(imageComment('// icon 64x64px of a fox')?.size, { width: 64, height: 64 });
		assert.equal(prompt('// icon 64x64px of a fox'), 'icon of a fox');
		assert.equal(prompt('// a 4x4 truck'), 'a 4x4 truck');
	});

	it('never throws, and its range is in the line', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom(...Array.from('/*#<!->=%;.,{} image:x19')) }),
				(line) => {
					const comment = imageComment(line);
					if (comment === undefined) return;
					assert.ok(
						comment.start >= 0 && comment.start < comment.end && comment.end <= line.length,
					);
				},
			),
		);
	});
});

describe('imageWords', () => {
	it('joins lines and takes off the marks of comments', () => {
		const words = imageWords('/*\n * image: a fox\n * in the snow, 4:3\n */');
		assert.deepEqual([words.prompt, words.ratio], ['a fox in the snow', 4 / 3]);
	});

	it('needs no marks', () => {
		const words = imageWords('A fox, no background');
		assert.deepEqual([words.prompt, words.background], ['A fox', 'transparent']);
	});
});
