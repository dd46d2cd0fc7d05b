import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cropArea } from '../../../src/pictures/cropArea.ts';
import { fitted } from '../../../src/pictures/fitted.ts';
import type { Pixels } from '../../../src/pictures/pixels.ts';
import { pixelAt, plain, smallSize } from './samples.ts';

const centre = { x: 0.5, y: 0.5 };
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Red counts the columns, green the rows. */
function graph(width: number, height: number): Pixels {
	const pixels = plain({ width, height }, [0, 0, 0, 255]);
	for (let at = 0; at < pixels.data.length; at += 4) {
		pixels.data.set([(at / 4) % width, Math.floor(at / 4 / width)], at);
	}
	return pixels;
}

describe('cropArea', () => {
	it('is the largest part of the ratio, inside the picture, with one side of the picture’s', () => {
		fc.assert(
			fc.property(smallSize, smallSize, share, share, (picture, size, x, y) => {
				const area = cropArea(picture, size, { x, y });
				const isWide = Math.abs(area.width - picture.width) < 1e-9;
				assert.ok(isWide || Math.abs(area.height - picture.height) < 1e-9);
				assert.ok(Math.abs(area.width * size.height - area.height * size.width) < 1e-9 * 600);
				assert.ok(area.x >= 0 && area.x + area.width <= picture.width + 1e-9);
				assert.ok(area.y >= 0 && area.y + area.height <= picture.height + 1e-9);
			}),
		);
	});

	it('lies where the focus is, on the side that is cut', () => {
		const picture = { width: 1536, height: 1024 };
		const square = { width: 32, height: 32 };
		const xs = [0, 0.25, 1].map((x) => cropArea(picture, square, { x, y: 0.9 }));
		assert.deepEqual(xs, [
			{ x: 0, y: 0, width: 1024, height: 1024 },
			{ x: 128, y: 0, width: 1024, height: 1024 },
			{ x: 512, y: 0, width: 1024, height: 1024 },
		]);
	});
});

describe('fitted', () => {
	it('makes exactly the size, one colour staying that colour', () => {
		fc.assert(
			fc.property(smallSize, smallSize, share, share, (from, to, x, y) => {
				const colour = [200, 100, 50, 120];
				assert.deepEqual(fitted(plain(from, colour), to, { x, y }), plain(to, colour));
			}),
		);
	});

	it('changes nothing of a picture that has the size', () => {
		const pixels = graph(12, 9);
		assert.deepEqual(fitted(pixels, { width: 12, height: 9 }, { x: 0, y: 1 }), pixels);
	});

	it('cuts whole pixels off without touching the others', () => {
		const made = fitted(graph(12, 8), { width: 8, height: 8 }, { x: 0.75, y: 0 });
		assert.deepEqual([made.width, made.height], [8, 8]);
		assert.deepEqual(pixelAt(made, 0, 0), [3, 0, 0, 255]);
		assert.deepEqual(pixelAt(made, 7, 7), [10, 7, 0, 255]);
	});

	it('cuts parts of pixels off where the ratio asks for it', () => {
		// 240 x 160 to 80 x 42, as 1200 x 630, keeps 126 of 160 rows: 17 go above and 17 below.
		const made = fitted(graph(240, 160), { width: 80, height: 42 }, centre);
		assert.deepEqual([made.width, made.height], [80, 42]);
		const [, top] = pixelAt(made, 40, 0);
		const [, middle] = pixelAt(made, 40, 21);
		const [, bottom] = pixelAt(made, 40, 41);
		assert.deepEqual([top, middle, bottom], [18, 81, 141]);
	});

	it('keeps the hard edge of an icon hard, and draws no fringe around it', () => {
		const icon = plain({ width: 1024, height: 1024 }, [255, 0, 255, 0]);
		for (let y = 256; y < 768; y++) {
			for (let x = 256; x < 768; x++) icon.data.set([20, 120, 220, 255], (y * 1024 + x) * 4);
		}
		const made = fitted(icon, { width: 32, height: 32 }, centre);
		const alphas = Array.from({ length: 32 }, (_, x) => pixelAt(made, x, 16)[3]!);
		assert.ok(
			alphas.slice(10, 22).every((alpha) => alpha >= 250),
			String(alphas),
		);
		assert.ok(
			alphas.slice(0, 6).every((alpha) => alpha <= 12),
			String(alphas),
		);
		assert.ok(alphas[7]! < 20 && alphas[8]! > 230, String(alphas));
		for (let at = 0; at < made.data.length; at += 4) {
			if (made.data[at + 3] === 0) continue;
			assert.deepEqual([...made.data.subarray(at, at + 3)], [20, 120, 220]);
		}
	});
});
