import assert from 'node:assert/strict';
import { colourOf, colourText } from '../../../src/pictures/colour.ts';
import { edgeColour } from '../../../src/pictures/edgeColour.ts';
import { plain } from './samples.ts';

const size = { width: 40, height: 40 };

describe('edgeColour', () => {
	it('is the one colour all around, whatever lies inside', () => {
		const picture = plain(size, [12, 34, 56, 255]);
		for (let y = 1; y < 39; y++) picture.data.fill(200, (y * 40 + 1) * 4, (y * 40 + 39) * 4);
		assert.deepEqual(edgeColour(picture), [12, 34, 56]);
	});

	it('bears a little noise, and something that reaches the edge', () => {
		const picture = plain(size, [250, 250, 250, 255]);
		for (let x = 0; x < 40; x += 2) picture.data.set([255, 240, 245], x * 4);
		for (let x = 10; x < 18; x++) picture.data.set([0, 0, 0], (39 * 40 + x) * 4);
		assert.deepEqual(edgeColour(picture), [250, 250, 250]);
	});

	it('is none where the edge is transparent, or of several colours', () => {
		assert.equal(edgeColour(plain(size, [12, 34, 56, 250])), undefined);
		const halves = plain(size, [255, 0, 0, 255]);
		for (let at = 0; at < 20 * 40 * 4; at += 4) halves.data.set([0, 0, 255], at);
		assert.equal(edgeColour(halves), undefined);
	});
});

describe('a colour in hexadecimal digits', () => {
	it('is read and written', () => {
		assert.deepEqual(colourOf('#0aFf80'), [10, 255, 128]);
		assert.equal(colourText([10, 255, 128]), '#0aff80');
	});

	it('is nothing else', () => {
		for (const text of ['', '#fff', 'ffffff', '#ggg000', '#ffffff00', 'red']) {
			assert.equal(colourOf(text), undefined, text);
		}
	});
});
