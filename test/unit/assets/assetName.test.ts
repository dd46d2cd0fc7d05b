import assert from 'node:assert/strict';
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

	it('counts up at the end, too, where there is no room for the number inside', () => {
		const names = [1, 2].map((n) => assetName('x'.repeat(300) + '${n}', { ...parts, n }));
		assert.deepEqual(names, ['x'.repeat(200), `${'x'.repeat(200)}-2`]);
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
		for (const prompt of ['!!! 🦊', '❤️', '\u3164', '\uD83E', ''])
			assert.equal(slug(prompt), 'image');
	});

	it('keeps the joiners that are part of a word', () => {
		assert.equal(slug('می‌خواهم روباه'), 'می‌خواهم-روباه');
		assert.equal(slug('red\u200Bfox 👩‍👧'), 'red-fox');
	});

	it('cuts no character in two', () => {
		assert.equal(slug(`${'x'.repeat(47)}q\u0323\u0301y`), 'x'.repeat(47));
	});
});

describe('editName', () => {
	for (const [source, name] of [
		['hero.png', 'hero-edit-1'],
		['hero.large.webp', 'hero.large-edit-1'],
		['hero', 'hero-edit-1'],
		['.png', 'png-edit-1'],
		['röte 2.jpg', 'röte 2-edit-1'],
		['hero-edit-3.png', 'hero-edit-1'],
		['-edit-3.png', 'edit-3-edit-1'],
		['hero-edited-3.png', 'hero-edited-3-edit-1'],
	] as const) {
		it(`of ${source} is ${name}`, () => assert.equal(editName(source, 1), name));
	}
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
