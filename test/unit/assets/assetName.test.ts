import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assetName, slug } from '../../../src/assets/assetName.ts';

const parts = {
	prompt: 'A red fox, in the snow!',
	model: 'openai/gpt-image-2',
	date: new Date(2026, 10, 3, 4, 5, 6),
	n: 1,
};

describe('assetName', () => {
	it('replaces every variable', () => {
		assert.equal(
			assetName('${date}_${time}_${slug}_${model}_${n}', { ...parts, n: 3 }),
			'2026-11-03_04-05-06_a-red-fox-in-the-snow_gpt-image-2_3',
		);
	});

	it('counts up at the end when the pattern does not', () => {
		assert.equal(assetName('${slug}', { ...parts, n: 2 }), 'a-red-fox-in-the-snow-2');
	});

	it('leaves an unknown variable as it is, without what a file system refuses', () => {
		assert.equal(assetName('${slug} ${nope}', parts), 'a-red-fox-in-the-snow ${nope}');
	});

	it('makes one name of a pattern with folders in it', () => {
		assert.equal(assetName('../../${slug}', parts), 'a-red-fox-in-the-snow');
		assert.equal(assetName('a/b\\c', parts), 'a-b-c');
	});

	it('avoids the names that Windows keeps for itself', () => {
		assert.equal(assetName('con', parts), 'con-image');
	});

	it('is never empty, never hidden, never too long, and different for each try', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (pattern, prompt) => {
				const names = [1, 2].map((n) => assetName(pattern, { ...parts, prompt, n }));
				for (const name of names) {
					assert.match(name, /^[^.\s\\/:*?"<>|][^\\/:*?"<>|]*$/u);
					assert.ok(Buffer.byteLength(name) <= 220);
				}
				assert.notEqual(names[0], names[1]);
			}),
		);
	});
});

describe('slug', () => {
	it('keeps letters of every script', () => {
		assert.equal(slug('一只红色的狐狸，在雪中'), '一只红色的狐狸-在雪中');
		assert.equal(slug('Ein Fuchs im Ölgemälde'), 'ein-fuchs-im-ölgemälde');
	});

	it('stops at a whole word, and cuts only a first word that is too long', () => {
		assert.equal(slug('word '.repeat(40)), Array(9).fill('word').join('-'));
		assert.equal(slug('x'.repeat(100)).length, 48);
	});

	it('has a word for a prompt without any', () => {
		assert.equal(slug('!!! 🦊'), 'image');
	});
});
