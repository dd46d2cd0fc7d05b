import assert from 'node:assert/strict';
import fc from 'fast-check';
import { drawOverlay, type OverlayLook } from '../../../src/webview/painter/overlayPixels.ts';
import type { View } from '../../../src/webview/painter/view.ts';
import { layerOf, layers } from '../pictures/paintLayers.ts';

const colours = Uint32Array.from({ length: 256 }, (_, paint) => paint);
const plain: OverlayLook = { colours, edge: undefined, hatch: undefined };
const whole = { x: 0, y: 0, width: 8, height: 6 };

function drawn(
	rows: readonly string[],
	view: View,
	look: OverlayLook,
	rect = whole,
): readonly string[] {
	const words = new Uint32Array(8 * 6).fill(1);
	drawOverlay(layerOf(rows), view, look, rect, { words, width: 8 });
	const signs = new Map([
		[0, '.'],
		[1, '?'],
		[255, '#'],
		[7, 'o'],
		[9, '/'],
	]);
	return Array.from({ length: 6 }, (_, y) =>
		[...words.subarray(y * 8, y * 8 + 8)].map((word) => signs.get(word)).join(''),
	);
}

describe('drawOverlay', () => {
	it('shows each pixel of the picture as large as the view has it', () => {
		assert.deepEqual(drawn(['#.', '.#'], { scale: 2, x: 1, y: 1 }, plain), [
			'........',
			'.##.....',
			'.##.....',
			'...##...',
			'...##...',
			'........',
		]);
	});

	it('draws a border of one device pixel around a region', () => {
		const look = { ...plain, edge: 7 };
		assert.deepEqual(drawn(['####', '####'], { scale: 2, x: 0, y: 1 }, look), [
			'........',
			'oooooooo',
			'o######o',
			'o######o',
			'oooooooo',
			'........',
		]);
	});

	it('hatches the inside for those who cannot go by colour', () => {
		const look = { ...plain, edge: 7, hatch: 9 };
		const rows = drawn(['########'.repeat(3)], { scale: 24, x: -30, y: -10 }, look);
		assert.equal(rows.join('').split('/').length - 1, 6);
		assert.ok(rows.every((row) => /^#*\/#*$/.test(row)));
	});

	it('touches nothing outside its rectangle', () => {
		const rect = { x: 2, y: 1, width: 3, height: 2 };
		assert.deepEqual(drawn(['####', '####', '####'], { scale: 2, x: 0, y: 0 }, plain, rect), [
			'????????',
			'??###???',
			'??###???',
			'????????',
			'????????',
			'????????',
		]);
	});

	it('draws a part as it draws the whole', () => {
		const part = fc.record({
			x: fc.integer({ min: 0, max: 7 }),
			y: fc.integer({ min: 0, max: 5 }),
		});
		const views = fc.record({
			x: fc.integer({ min: -9, max: 6 }),
			y: fc.integer({ min: -9, max: 6 }),
			scale: fc.double({ min: 0.2, max: 4, noNaN: true }),
		});
		const look = { ...plain, edge: 7, hatch: 9 };
		fc.assert(
			fc.property(layers(255), views, part, (layer, view, { x, y }) => {
				const all = { words: new Uint32Array(8 * 6), width: 8 };
				drawOverlay(layer, view, look, whole, all);
				const some = { words: all.words.slice(), width: 8 };
				drawOverlay(layer, view, look, { x, y, width: 8 - x, height: 6 - y }, some);
				assert.deepEqual(some.words, all.words);
			}),
		);
	});
});
