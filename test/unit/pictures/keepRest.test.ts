import assert from 'node:assert/strict';
import fc from 'fast-check';
import { featherWeights } from '../../../src/pictures/featherWeights.ts';
import { keepRest } from '../../../src/pictures/keepRest.ts';
import type { Mask } from '../../../src/pictures/mask.ts';
import { drawn, maskOf, pixelAt, pixelsOf, plain, smallSize } from './samples.ts';

const feather = fc.integer({ min: 0, max: 12 });
const scene = smallSize.chain((size) =>
	fc.record({
		base: pixelsOf(size),
		mask: maskOf(size),
		answer: fc.oneof(pixelsOf(size), smallSize.chain(pixelsOf)),
	}),
);

/** Weights of all pixels of a mask, row by row. */
function weightsOf(mask: Mask, width: number): readonly (readonly number[])[] {
	const found = featherWeights(mask, width);
	assert.ok(found !== undefined);
	const { box, data } = found;
	return Array.from({ length: mask.height }, (_, y) =>
		Array.from({ length: mask.width }, (_, x) => {
			const [across, down] = [x - box.x, y - box.y];
			const isInside = across >= 0 && across < box.width && down >= 0 && down < box.height;
			return isInside ? data[down * box.width + across]! : 0;
		}),
	);
}

/** A painted rectangle in a square picture of `side` pixels; edges exclusive at the end. */
function rectangle(side: number, left: number, top: number, right: number, bottom: number): Mask {
	const rows = Array.from({ length: side }, (_, y) =>
		Array.from({ length: side }, (_, x) =>
			x >= left && x < right && y >= top && y < bottom ? '#' : '.',
		).join(''),
	);
	return drawn(...rows);
}

describe('keepRest', () => {
	it('keeps every byte outside the painted region, whatever picture, answer and feather', () => {
		fc.assert(
			fc.property(scene, feather, ({ base, answer, mask }, width) => {
				const { data } = keepRest(base, answer, mask, width);
				for (const [at, byte] of data.entries()) {
					if (mask.data[at >> 2] === 0) assert.equal(byte, base.data[at]);
				}
			}),
		);
	});

	it('takes the answer, byte by byte, inside a hard edge', () => {
		fc.assert(
			fc.property(scene, ({ base, answer, mask }) => {
				fc.pre(answer.width === base.width && answer.height === base.height);
				const { data } = keepRest(base, answer, mask, 0);
				for (const [at, byte] of data.entries()) {
					if (mask.data[at >> 2] === 255) assert.equal(byte, answer.data[at]);
				}
			}),
		);
	});

	it('shows the answer somewhere in every region that is painted at all', () => {
		const size = { width: 20, height: 20 };
		const stroke = fc.record({
			left: fc.integer({ min: 0, max: 19 }),
			top: fc.integer({ min: 0, max: 19 }),
			width: fc.integer({ min: 1, max: 20 }),
			height: fc.integer({ min: 1, max: 20 }),
		});
		fc.assert(
			fc.property(stroke, feather, ({ left, top, width, height }, soft) => {
				const mask = rectangle(size.width, left, top, left + width, top + height);
				const answer = plain(size, [200, 10, 20, 255]);
				const { data } = keepRest(plain(size, [0, 0, 0, 255]), answer, mask, soft);
				const deepest = data.filter((_, at) => at % 4 === 0 && mask.data[at >> 2] === 255);
				assert.equal(Math.max(...deepest), 200);
			}),
		);
	});

	it('changes neither the picture nor the answer', () => {
		const size = { width: 4, height: 4 };
		const [base, answer] = [plain(size, [1, 1, 1, 255]), plain(size, [9, 9, 9, 255])];
		const result = keepRest(base, answer, rectangle(4, 0, 0, 4, 4), 0);
		assert.deepEqual(result, answer);
		assert.deepEqual(base, plain(size, [1, 1, 1, 255]));
		result.data.fill(0);
		assert.deepEqual(answer, plain(size, [9, 9, 9, 255]));
	});

	it('gives the picture back when nothing is painted', () => {
		const base = plain({ width: 3, height: 2 }, [1, 2, 3, 4]);
		const answer = plain(base, [9, 9, 9, 9]);
		assert.deepEqual(keepRest(base, answer, drawn('...', '...'), 5), base);
	});

	it('mixes colours by how opaque they are: no dark edge towards transparency', () => {
		const size = { width: 30, height: 1 };
		const mask = drawn('.'.repeat(10) + '#'.repeat(20));
		const result = keepRest(plain(size, [0, 0, 0, 0]), plain(size, [250, 120, 60, 255]), mask, 10);
		for (let x = 10; x < 30; x++) {
			const [red, green, blue, alpha] = pixelAt(result, x, 0);
			assert.deepEqual([red, green, blue], [250, 120, 60], `${x}`);
			assert.ok(alpha! > 0);
		}
		assert.ok(pixelAt(result, 11, 0)[3]! < pixelAt(result, 15, 0)[3]!);
	});

	it('mixes by half where a pixel is half painted', () => {
		const size = { width: 1, height: 1 };
		const mask = { ...size, data: Uint8Array.of(51) };
		const result = keepRest(plain(size, [0, 0, 0, 255]), plain(size, [100, 50, 0, 255]), mask, 0);
		assert.deepEqual(pixelAt(result, 0, 0), [20, 10, 0, 255]);
	});

	it('scales an answer of another size over the picture', () => {
		const size = { width: 16, height: 16 };
		const answer = plain({ width: 40, height: 24 }, [70, 80, 90, 255]);
		const result = keepRest(plain(size, [0, 0, 0, 255]), answer, rectangle(16, 4, 4, 12, 12), 0);
		assert.deepEqual(pixelAt(result, 8, 8), [70, 80, 90, 255]);
		assert.deepEqual(pixelAt(result, 3, 8), [0, 0, 0, 255]);
	});

	it('refuses a mask of another size', () => {
		const base = plain({ width: 2, height: 2 }, [0, 0, 0, 0]);
		assert.throws(() => keepRest(base, base, drawn('#'), 0), RangeError);
	});
});

describe('featherWeights', () => {
	it('rise from the edge, ever more, to 1 at the feather’s width', () => {
		const row = weightsOf(rectangle(60, 20, 0, 60, 60), 8)[30]!;
		assert.equal(row[19], 0);
		for (let x = 20; x < 60; x++) assert.ok(row[x]! >= row[x - 1]!, `${x}`);
		assert.ok(row[20]! > 0 && row[20]! < 0.02);
		assert.ok(row[27]! < 1);
		assert.deepEqual(row.slice(28), Array(32).fill(1));
	});

	it('are the same along a straight edge, whatever lies far behind it', () => {
		const weights = weightsOf(rectangle(60, 20, 0, 60, 60), 8);
		for (const row of weights) assert.deepEqual(row, weights[0]);
	});

	it('grow with the depth in any region of one piece wider than the feather', () => {
		const weights = weightsOf(rectangle(40, 5, 5, 35, 35), 6);
		for (let depth = 1; depth < 15; depth++) {
			const [outer, inner] = [weights[4 + depth]![20]!, weights[5 + depth]![20]!];
			assert.ok(inner >= outer);
		}
		assert.equal(weights[20]![20], 1);
	});

	it('take the picture’s border for no edge', () => {
		const weights = weightsOf(rectangle(30, 0, 0, 30, 15), 5);
		assert.deepEqual(weights[0], Array(30).fill(1));
		assert.deepEqual(new Set(weightsOf(rectangle(9, 0, 0, 9, 9), 5).flat()), new Set([1]));
	});

	it('reach 1 in the middle of a stroke thinner than the feather', () => {
		for (const thickness of [1, 2, 3, 5, 8]) {
			const row = weightsOf(rectangle(60, 20, 0, 20 + thickness, 60), 16)[30]!;
			assert.equal(Math.max(...row), 1, `${thickness}`);
		}
	});

	it('reach 1 in a dot beside a large region', () => {
		const large = rectangle(60, 10, 10, 60, 60);
		large.data[5 * 60 + 5] = 255;
		large.data[20 * 60 + 8] = 255;
		const weights = weightsOf(large, 12);
		assert.equal(weights[5]![5], 1);
		assert.equal(weights[20]![8], 1);
		assert.ok(weights[20]![10]! < 0.1);
	});

	it('reach 1 in the thin end of a stroke that leaves a large region, without a step on the way', () => {
		const mask = rectangle(120, 0, 0, 40, 120);
		for (let x = 40; x < 120; x++) for (let y = 58; y < 63; y++) mask.data[y * 120 + x] = 255;
		const along = weightsOf(mask, 12)[60]!;
		assert.equal(along[119], 1);
		for (let x = 41; x < 120; x++) assert.ok(Math.abs(along[x]! - along[x - 1]!) < 0.2, `${x}`);
	});

	it('are 0 exactly where nothing is painted, and above 0 elsewhere', () => {
		fc.assert(
			fc.property(smallSize.chain(maskOf), feather, (mask, width) => {
				fc.pre(mask.data.some((paint) => paint !== 0));
				for (const [at, weight] of weightsOf(mask, width).flat().entries()) {
					assert.equal(weight > 0, mask.data[at] !== 0);
					assert.ok(weight <= 1);
				}
			}),
		);
	});
});
