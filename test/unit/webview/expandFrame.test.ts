import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clampInsets, noInsets, type Insets } from '../../../src/pictures/expansionLimits.ts';
import { isWithinLimits, sizeRules, type Size } from '../../../src/pictures/size.ts';
import {
	directionOf,
	frameHandles,
	movedInsets,
	offsetByKey,
} from '../../../src/webview/expand/frameHandles.ts';
import { reachedLimit } from '../../../src/webview/expand/frameLimit.ts';
import { boxOf, fitFrame } from '../../../src/webview/expand/frameView.ts';
import { megapixels } from '../../../src/webview/expand/megapixels.ts';

const size = fc.record({
	width: fc.integer({ min: 16, max: 3840 }),
	height: fc.integer({ min: 16, max: 3840 }),
});
const inset = fc.integer({ min: 0, max: 3840 });
const insets = fc.record({ left: inset, top: inset, right: inset, bottom: inset });
const viewport = fc.record({
	width: fc.integer({ min: 50, max: 3000 }),
	height: fc.integer({ min: 50, max: 3000 }),
});

describe('the handles of a frame', () => {
	it('move the sides that they touch, outward or inward', () => {
		const start: Insets = { left: 10, top: 20, right: 30, bottom: 40 };
		const by = { x: 5, y: 7 };
		assert.deepEqual(movedInsets(start, 'left', by), { ...start, left: 5 });
		assert.deepEqual(movedInsets(start, 'right', by), { ...start, right: 35 });
		assert.deepEqual(movedInsets(start, 'top', by), { ...start, top: 13 });
		assert.deepEqual(movedInsets(start, 'bottom', by), { ...start, bottom: 47 });
		assert.deepEqual(movedInsets(start, 'topLeft', by), { ...start, left: 5, top: 13 });
		assert.deepEqual(movedInsets(start, 'bottomRight', by), { ...start, right: 35, bottom: 47 });
	});

	it('move by 16 pixels with an arrow key and by 64 with Shift', () => {
		assert.deepEqual(offsetByKey('right', 'ArrowRight', false), { x: 16, y: 0 });
		assert.deepEqual(offsetByKey('right', 'ArrowLeft', true), { x: -64, y: 0 });
		assert.deepEqual(offsetByKey('topLeft', 'ArrowUp', false), { x: 0, y: -16 });
		assert.deepEqual(offsetByKey('topLeft', 'ArrowDown', true), { x: 0, y: 64 });
	});

	it('do not move where they cannot', () => {
		assert.equal(offsetByKey('right', 'ArrowUp', false), undefined);
		assert.equal(offsetByKey('top', 'ArrowLeft', false), undefined);
		assert.equal(offsetByKey('topLeft', 'Enter', false), undefined);
	});

	it('are eight, each in a direction of its own', () => {
		const directions = new Set(frameHandles.map((handle) => JSON.stringify(directionOf(handle))));
		assert.equal(directions.size, 8);
	});
});

describe('the rule that stops a frame', () => {
	const limitOf = (source: Size, wanted: Insets, handle: (typeof frameHandles)[number]) =>
		reachedLimit(source, wanted, clampInsets(source, wanted, handle));

	it('is none while the frame follows', () => {
		const wanted = { ...noInsets, right: 500 };
		assert.equal(limitOf({ width: 1024, height: 1024 }, wanted, 'right'), undefined);
	});

	it('is none for a frame dragged into the picture', () => {
		const wanted = { ...noInsets, right: -200 };
		assert.equal(limitOf({ width: 1024, height: 1024 }, wanted, 'right'), undefined);
	});

	it('is the longest side', () => {
		const wanted = { ...noInsets, right: 3000 };
		assert.equal(limitOf({ width: 2048, height: 1600 }, wanted, 'right'), 'side');
	});

	it('is the ratio', () => {
		const wanted = { ...noInsets, left: 3000 };
		assert.equal(limitOf({ width: 1024, height: 1024 }, wanted, 'left'), 'ratio');
	});

	it('is the number of pixels', () => {
		const wanted = { ...noInsets, bottom: 2000 };
		assert.equal(limitOf({ width: 3200, height: 1600 }, wanted, 'bottom'), 'pixels');
	});

	it('is named whenever an edge stays behind by a step or more', () => {
		fc.assert(
			fc.property(size, insets, fc.constantFrom(...frameHandles), (source, wanted, handle) => {
				const allowed = clampInsets(source, wanted, handle);
				const canvas = (of: Insets): Size => ({
					width: source.width + of.left + of.right,
					height: source.height + of.top + of.bottom,
				});
				const { multiple } = sizeRules;
				fc.pre(isWithinLimits(canvas(allowed)));
				const [asked, got] = [canvas(wanted), canvas(allowed)];
				const isBehind =
					asked.width - got.width >= multiple || asked.height - got.height >= multiple;
				if (isBehind) assert.notEqual(reachedLimit(source, wanted, allowed), undefined);
			}),
		);
	});
});

describe('the view of a frame', () => {
	it('shows all of it in the middle, with room around it', () => {
		fc.assert(
			fc.property(size, insets, viewport, (source, around, room) => {
				const frame = boxOf(fitFrame(source, around, room), source, around);
				const [left, top] = [parseFloat(frame.left), parseFloat(frame.top)];
				const [width, height] = [parseFloat(frame.width), parseFloat(frame.height)];
				assert.ok(width <= 0.6 * room.width + 1e-6 && height <= 0.6 * room.height + 1e-6);
				assert.ok(Math.abs(2 * left + width - room.width) < 1e-6);
				assert.ok(Math.abs(2 * top + height - room.height) < 1e-6);
			}),
		);
	});

	it('puts the picture where the insets leave it', () => {
		const source = { width: 1000, height: 500 };
		const around: Insets = { left: 500, top: 100, right: 0, bottom: 0 };
		const view = fitFrame(source, around, { width: 2500, height: 2000 });
		assert.equal(view.scale, 1);
		assert.deepEqual(boxOf(view, source, around), {
			left: '500px',
			top: '700px',
			width: '1500px',
			height: '600px',
		});
		assert.deepEqual(boxOf(view, source, noInsets), {
			left: '1000px',
			top: '800px',
			width: '1000px',
			height: '500px',
		});
	});

	it('does not blow up a small picture further than four times', () => {
		assert.equal(
			fitFrame({ width: 16, height: 16 }, noInsets, { width: 1000, height: 1000 }).scale,
			4,
		);
	});
});

describe('megapixels', () => {
	it('have two digits that count, as the language writes them', () => {
		assert.equal(megapixels(1536 * 1024, 'en'), '1.6');
		assert.equal(megapixels(1008 * 992, 'en'), '1.0');
		assert.equal(megapixels(64 * 64, 'en'), '0.0041');
		assert.equal(megapixels(3840 * 2160, 'de'), '8,3');
	});
});
