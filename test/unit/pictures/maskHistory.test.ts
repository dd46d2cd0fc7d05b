import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MaskHistory } from '../../../src/pictures/maskHistory.ts';
import { cover, invert } from '../../../src/pictures/maskEdit.ts';
import { paintFill } from '../../../src/pictures/paintFill.ts';
import { emptyLayer, type PaintLayer, type Rect } from '../../../src/pictures/paintLayer.ts';
import { paintRectangle } from '../../../src/pictures/paintPolygon.ts';
import { paintStroke } from '../../../src/pictures/paintStroke.ts';
import { copyOf, coordinate, layers, point } from './paintLayers.ts';

type Paint = (layer: PaintLayer) => Rect | undefined;

const dab = fc.record({ x: coordinate, y: coordinate, radius: fc.double({ min: 1, max: 6 }) });

/** Any way of painting with one of these values. */
const paintings = (...values: readonly number[]): fc.Arbitrary<Paint> => {
	const value = fc.constantFrom(...values);
	return fc.oneof(
		fc.tuple(dab, dab, value).map(
			([from, to, paint]): Paint =>
				(layer) =>
					paintStroke(layer, from, to, paint),
		),
		fc.tuple(point, point, value).map(
			([from, to, paint]): Paint =>
				(layer) =>
					paintRectangle(layer, from, to, paint),
		),
		fc.tuple(point, value).map(
			([at, paint]): Paint =>
				(layer) =>
					paintFill(layer, at, paint),
		),
		value.map(
			(paint): Paint =>
				(layer) =>
					cover(layer, paint),
		),
	);
};

const count = ({ data }: PaintLayer): number =>
	data.reduce((sum, value) => sum + Number(value > 0), 0);

/** Takes each step that changes anything, and gives the layer as it was after each. */
function paintAll(
	layer: PaintLayer,
	history: MaskHistory,
	steps: readonly Paint[],
): readonly PaintLayer[] {
	const states = [copyOf(layer)];
	for (const paint of steps) {
		const touched = paint(layer);
		if (touched !== undefined && history.commit(touched)) states.push(copyOf(layer));
	}
	return states;
}

describe('MaskHistory', () => {
	for (const [name, depth, values] of [
		['a mask', 1, [0, 255]],
		['a layer of paints', 4, [0, 1, 7, 15]],
	] as const) {
		it(`takes back and repeats every step on ${name}`, () => {
			const steps = fc.array(paintings(...values), { maxLength: 12 });
			fc.assert(
				fc.property(layers(...values), steps, (layer, paint) => {
					const history = new MaskHistory(layer, depth);
					const states = paintAll(layer, history, paint);
					for (const state of states.toReversed()) {
						assert.deepEqual(layer, state);
						assert.equal(history.painted, count(state));
						assert.equal(history.isChanged, history.canUndo);
						history.undo();
					}
					for (const state of states) {
						assert.deepEqual(layer, state);
						history.redo();
					}
				}),
			);
		});

		it(`reverts what is no step yet on ${name}`, () => {
			fc.assert(
				fc.property(layers(...values), paintings(...values), (layer, paint) => {
					const history = new MaskHistory(layer, depth);
					const before = copyOf(layer);
					const touched = paint(layer);
					if (touched !== undefined) history.revert(touched);
					assert.deepEqual(layer, before);
					assert.ok(!history.canUndo);
				}),
			);
		});
	}

	it('takes no step where nothing changed', () => {
		const layer = emptyLayer({ width: 9, height: 9 });
		const history = new MaskHistory(layer, 1);
		assert.ok(!history.commit(cover(layer, 0)));
		assert.ok(!history.canUndo);
		assert.equal(history.undo(), undefined);
	});

	it('forgets what was taken back when something else is painted', () => {
		const layer = emptyLayer({ width: 9, height: 9 });
		const history = new MaskHistory(layer, 1);
		history.commit(invert(layer));
		history.undo();
		assert.ok(history.canRedo);
		history.commit(cover(layer, 255));
		assert.ok(!history.canRedo);
	});

	it('keeps the last hundred steps, and knows that there were more', () => {
		const layer = emptyLayer({ width: 9, height: 9 });
		const history = new MaskHistory(layer, 1);
		for (let step = 0; step < 120; step++) history.commit(invert(layer));
		let undone = 0;
		for (; history.canUndo; undone++) history.undo();
		assert.equal(undone, 100);
		assert.ok(history.isChanged);
	});

	it('keeps fewer steps when they are large, but never under fifty', () => {
		const layer = emptyLayer({ width: 800, height: 10 });
		const history = new MaskHistory(layer, 1, 60_000);
		const undone = (): number => {
			for (let count = 0; ; count++) if (history.undo() === undefined) return count;
		};
		// Each takes a thousand bytes.
		for (let step = 0; step < 70; step++) history.commit(invert(layer));
		assert.equal(undone(), 60);
		const small = new MaskHistory(layer, 1, 1);
		for (let step = 0; step < 70; step++) small.commit(invert(layer));
		for (let step = 0; step < 50; step++) small.undo();
		assert.ok(!small.canUndo);
	});
});
