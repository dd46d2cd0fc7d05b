import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pinchView } from '../../../src/webview/painter/pinch.ts';
import {
	fitView,
	keepInSight,
	maxScale,
	nextZoom,
	rectOnScreen,
	toPicture,
	toScreen,
	uncovered,
	zoomAt,
} from '../../../src/webview/painter/view.ts';

const side = fc.integer({ min: 1, max: 8192 });
const sizes = fc.record({ width: side, height: side });
const viewports = fc.record({
	width: fc.integer({ min: 100, max: 2000 }),
	height: fc.integer({ min: 100, max: 2000 }),
});
const places = fc.record({
	x: fc.integer({ min: 0, max: 2000 }),
	y: fc.integer({ min: 0, max: 2000 }),
});
const scales = fc.double({ min: 0.05, max: 20, noNaN: true });
const views = fc.record({
	x: fc.integer({ min: -5000, max: 5000 }),
	y: fc.integer({ min: -5000, max: 5000 }),
	scale: scales,
});

function isNear(one: { x: number; y: number }, other: { x: number; y: number }): void {
	assert.ok(Math.hypot(one.x - other.x, one.y - other.y) < 1e-6, JSON.stringify([one, other]));
}

describe('fitView', () => {
	it('shows all of a picture in the middle', () => {
		const view = fitView({ width: 400, height: 200 }, { width: 232, height: 300 }, 16);
		assert.deepEqual(view, { scale: 0.5, x: 16, y: 100 });
	});

	it('leaves the margin free, whatever the sizes', () => {
		fc.assert(
			fc.property(sizes, viewports, (picture, viewport) => {
				const view = fitView(picture, viewport, 16);
				if (view.scale === maxScale || view.scale === 1 / 64) return;
				assert.ok(view.x >= 15 && view.y >= 15);
				assert.ok(view.x + picture.width * view.scale <= viewport.width - 15);
				assert.ok(view.y + picture.height * view.scale <= viewport.height - 15);
			}),
		);
	});
});

describe('zooming', () => {
	it('keeps what is under the pointer', () => {
		fc.assert(
			fc.property(views, scales, places, (view, scale, at) => {
				isNear(toScreen(zoomAt(view, scale, at), toPicture(view, at)), at);
			}),
		);
	});

	it('by steps goes through 100 % and stops at its ends', () => {
		assert.equal(nextZoom(0.7, 1), 1);
		assert.equal(nextZoom(1.4, -1), 1);
		assert.equal(nextZoom(1, 1), 1.5);
		assert.equal(nextZoom(maxScale, 1), maxScale);
		assert.equal(nextZoom(1 / 64, -1), 1 / 64);
	});

	it('with two fingers keeps what is under both', () => {
		const view = { scale: 2, x: 10, y: 20 };
		const before = [
			{ x: 100, y: 100 },
			{ x: 200, y: 100 },
		] as const;
		const after = [
			{ x: 90, y: 130 },
			{ x: 290, y: 130 },
		] as const;
		const pinched = pinchView(view, before, after);
		assert.equal(pinched.scale, 4);
		isNear(toScreen(pinched, toPicture(view, before[0])), after[0]);
		isNear(toScreen(pinched, toPicture(view, before[1])), after[1]);
	});
});

describe('keepInSight', () => {
	it('leaves a third of the picture or of the screen, on whole device pixels', () => {
		fc.assert(
			fc.property(views, sizes, viewports, (view, picture, viewport) => {
				const kept = keepInSight(view, picture, viewport);
				assert.ok(Number.isInteger(kept.x) && Number.isInteger(kept.y));
				const width = picture.width * kept.scale;
				const seen = Math.min(viewport.width, kept.x + width) - Math.max(0, kept.x);
				assert.ok(seen >= Math.min(width, viewport.width) / 3 - 1);
			}),
		);
	});
});

describe('what is drawn anew', () => {
	it('holds every device pixel that shows a pixel of the rectangle', () => {
		const rect = { x: 3, y: 4, width: 5, height: 2 };
		const viewport = { width: 400, height: 400 };
		/** Inside of the rectangle. */
		const spots = fc.record({
			x: fc.double({ min: 3, max: 8, maxExcluded: true, noNaN: true }),
			y: fc.double({ min: 4, max: 6, maxExcluded: true, noNaN: true }),
		});
		fc.assert(
			fc.property(spots, places, scales, (spot, at, scale) => {
				const place = { x: at.x % 400, y: at.y % 400 };
				const view = {
					scale,
					x: Math.round(place.x + 0.5 - spot.x * scale),
					y: Math.round(place.y + 0.5 - spot.y * scale),
				};
				const { x, y } = toPicture(view, { x: place.x + 0.5, y: place.y + 0.5 });
				fc.pre(x >= rect.x && y >= rect.y && x < 8 && y < 6);
				const area = rectOnScreen(view, rect, viewport);
				assert.ok(area !== undefined);
				assert.ok(place.x >= area.x && place.x < area.x + area.width);
				assert.ok(place.y >= area.y && place.y < area.y + area.height);
			}),
		);
	});

	it('after a move is what the moved picture leaves bare', () => {
		const viewport = { width: 12, height: 9 };
		const way = fc.integer({ min: -15, max: 15 });
		fc.assert(
			fc.property(way, way, (dx, dy) => {
				const areas = uncovered(viewport, dx, dy);
				for (let x = 0; x < viewport.width; x++) {
					for (let y = 0; y < viewport.height; y++) {
						const isMoved = x - dx >= 0 && x - dx < 12 && y - dy >= 0 && y - dy < 9;
						const isDrawn = areas.some(
							(area) =>
								x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height,
						);
						assert.equal(isDrawn, !isMoved);
					}
				}
			}),
		);
	});
});
