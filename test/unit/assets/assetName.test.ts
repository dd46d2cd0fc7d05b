import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assetName, editName, formatOfName, slug } from '../../../src/assets/assetName.ts';

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

describe('editName', () => {
	for (const [source, name] of [
		['hero.png', 'hero-edit-1'],
		['hero.large.webp', 'hero.large-edit-1'],
		['hero', 'hero-edit-1'],
		['.png', '.png-edit-1'],
		['röte 2.jpg', 'röte 2-edit-1'],
		['hero-edit-3.png', 'hero-edit-1'],
		['-edit-3.png', '-edit-3-edit-1'],
		['hero-edited-3.png', 'hero-edited-3-edit-1'],
	] as const) {
		it(`of ${source} is ${name}`, () => assert.equal(editName(source, 1), name));
	}

	it('is different for each try, and short enough for every file system', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (stem) => {
				const names = [1, 2, 10_000].map((n) => editName(`${stem}.png`, n));
				assert.equal(new Set(names).size, 3);
				for (const name of names) assert.ok(Buffer.byteLength(name) <= 220);
			}),
		);
	});
});

describe('formatOfName', () => {
	for (const [name, format] of [
		['hero.png', 'png'],
		['file:///w/HERO.JPG', 'jpeg'],
		['hero.jpeg', 'jpeg'],
		['hero.png.webp', 'webp'],
		['hero.gif', undefined],
		['png', undefined],
		['hero.png/readme', undefined],
		['', undefined],
	] as const) {
		it(`of “${name}” is ${String(format)}`, () => assert.equal(formatOfName(name), format));
	}
});
