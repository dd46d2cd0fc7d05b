import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	canExpand,
	clampInsets,
	expandedSize,
	insetsForRatio,
	noInsets,
	type FrameHandle,
	type Insets,
} from '../../../src/pictures/expansionLimits.ts';
import { isWithinLimits } from '../../../src/pictures/size.ts';

const handles: readonly FrameHandle[] = [
	...(['left', 'top', 'right', 'bottom'] as const),
	...(['topLeft', 'topRight', 'bottomLeft', 'bottomRight'] as const),
];
const handle = fc.constantFrom(...handles);
const source = fc.record({
	width: fc.integer({ min: 1, max: 4200 }),
	height: fc.integer({ min: 1, max: 4200 }),
});
const inset = fc.oneof(fc.constant(0), fc.double({ min: -50, max: 5000, noNaN: true }));
const insets = fc.record({ left: inset, top: inset, right: inset, bottom: inset });

function isNone(given: Insets): boolean {
	return Object.values(given).every((value) => value === 0);
}

function none(changes: Partial<Insets>): Insets {
	return { ...noInsets, ...changes };
}

describe('clampInsets', () => {
	it('gives whole insets on a canvas that keeps the rules, or none', () => {
		fc.assert(
			fc.property(source, insets, handle, (size, wanted, moved) => {
				const given = clampInsets(size, wanted, moved);
				assert.ok(Object.values(given).every((value) => Number.isInteger(value) && value >= 0));
				assert.ok(isNone(given) || isWithinLimits(expandedSize(size, given)));
			}),
		);
	});

	it('lets a canvas that keeps the rules be as it is', () => {
		fc.assert(
			fc.property(source, insets, handle, handle, (size, wanted, first, second) => {
				const given = clampInsets(size, wanted, first);
				const { width, height } = expandedSize(size, given);
				fc.pre(width >= size.width + 16 || height >= size.height + 16);
				assert.deepEqual(clampInsets(size, given, second), given);
			}),
		);
	});

	it('follows a drag closely where no limit is near', () => {
		const near = fc.integer({ min: 16, max: 400 });
		fc.assert(
			fc.property(near, fc.constantFrom('left', 'top', 'right', 'bottom'), (wanted, moved) => {
				const given = clampInsets({ width: 1000, height: 1000 }, none({ [moved]: wanted }), moved);
				assert.ok(given[moved] >= wanted && given[moved] < wanted + 16);
			}),
		);
	});

	it('finds a canvas whenever there is one', () => {
		fc.assert(
			fc.property(source, handle, (size, moved) => {
				const far = { left: 400, top: 400, right: 400, bottom: 400 };
				assert.equal(!isNone(clampInsets(size, far, moved)), canExpand(size));
			}),
		);
	});

	for (const [name, size, wanted, moved, expected] of [
		['grows the moved side to a multiple of 16', [1024, 1024], { left: 17 }, 'left', { left: 32 }],
		[
			'keeps the side across',
			[1024, 1024],
			{ top: 16, right: 90 },
			'right',
			{ top: 16, right: 96 },
		],
		['fills up across at the bottom', [1000, 700], { left: 30 }, 'left', { left: 40, bottom: 4 }],
		['fills up down at the right', [1000, 704], { top: 30 }, 'top', { top: 32, right: 8 }],
		['takes less than a step for nothing', [1024, 1024], { left: 15, top: 9 }, 'topLeft', {}],
		['stops at the longest side', [3000, 2000], { right: 2000 }, 'right', { right: 840 }],
		['stops at the longest ratio', [512, 512], { left: 3000 }, 'left', { left: 1024 }],
		['stops at the most pixels', [2880, 2800], { bottom: 500 }, 'bottom', { bottom: 80 }],
		['widens a narrow picture as it must', [100, 900], { top: 60 }, 'top', { top: 12, right: 204 }],
		[
			'gives way in the corner',
			[1024, 1024],
			{ left: 9, top: 33 },
			'topLeft',
			{ left: 16, top: 48 },
		],
		['has no room for 4 K', [3840, 2160], { left: 64, top: 64 }, 'topLeft', {}],
	] as const) {
		it(`${name}: ${size.join(' × ')}`, () => {
			const [width, height] = size;
			assert.deepEqual(clampInsets({ width, height }, none(wanted), moved), none(expected));
		});
	}
});

describe('insetsForRatio', () => {
	const part = fc.integer({ min: 1, max: 21 });
	const ratio = fc.record({ width: part, height: part });

	it('gives the smallest canvas of exactly that ratio, the picture in its middle', () => {
		fc.assert(
			fc.property(source, ratio, (size, wanted) => {
				const given = insetsForRatio(size, wanted);
				fc.pre(given !== undefined);
				const { width, height } = expandedSize(size, given);
				assert.ok(isWithinLimits({ width, height }));
				assert.equal(width * wanted.height, height * wanted.width);
				assert.ok(given.right - given.left <= 1 && given.right >= given.left);
				assert.ok(given.bottom - given.top <= 1 && given.bottom >= given.top);
				for (let less = width - 16; less >= size.width; less -= 16) {
					const lower = (less * wanted.height) / wanted.width;
					assert.ok(lower < size.height || lower % 16 !== 0, `${less} × ${lower}`);
				}
			}),
		);
	});

	for (const [size, wanted, expected] of [
		[[1024, 1024], [3, 2], { left: 256, right: 256 }],
		[[1024, 1024], [1, 1], {}],
		[[1000, 700], [16, 9], { left: 140, right: 140, top: 10, bottom: 10 }],
		[[1024, 1024], [4, 1], undefined],
		[[3840, 2160], [1, 1], undefined],
	] as const) {
		it(`knows ${wanted.join(':')} for ${size.join(' × ')}`, () => {
			const [width, height] = size;
			const given = insetsForRatio({ width, height }, { width: wanted[0], height: wanted[1] });
			assert.deepEqual(given, expected && none(expected));
		});
	}
});

describe('canExpand', () => {
	for (const [width, height, expected] of [
		[1024, 1024, true],
		[1, 1, true],
		[100, 1000, true],
		[3840, 2144, true],
		[3840, 2160, false],
		[2880, 2880, false],
		[3841, 16, false],
	] as const) {
		it(`${expected ? 'has' : 'has no'} room around ${width} × ${height}`, () => {
			assert.equal(canExpand({ width, height }), expected);
		});
	}
});
