import assert from 'node:assert/strict';
import fc from 'fast-check';
import { altText } from '../../../src/references/altText.ts';

describe('altText', () => {
	it('is the first sentence on one line, with a capital and without its point', () => {
		assert.equal(altText('a red fox\n in the snow. Oil on canvas!'), 'A red fox in the snow');
		assert.equal(altText('一只红色的狐狸。在雪中'), '一只红色的狐狸');
	});

	it('goes on behind an abbreviation', () => {
		assert.equal(altText('a cat vs. a dog, v2.5'), 'A cat vs. a dog, v2.5');
	});

	it('leaves out the parameters and the style at the end', () => {
		assert.equal(
			altText('a paper plane icon, flat style, 512x512, transparent'),
			'A paper plane icon',
		);
		assert.equal(altText('transparent'), 'Transparent');
	});

	it('is cut at a word', () => {
		const text = altText('wonderful '.repeat(30));
		assert.ok(text.length <= 125 && text.endsWith('wonderful'), text);
	});

	it('is one line of at most 125 characters and dangles nothing, whatever the prompt', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (prompt) => {
				const text = altText(prompt);
				assert.ok(Array.from(text).length <= 126);
				assert.doesNotMatch(text, /[\r\n]|^\s|[\s,;:.]$/);
			}),
		);
	});
});
