import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixedSizes, isFlexibleSize, parseSize, requestSize } from '../../../src/pictures/size.ts';

describe('parseSize', () => {
	it('reads WIDTHxHEIGHT and nothing else', () => {
		assert.deepEqual(parseSize('1920x1088'), { width: 1920, height: 1088 });
		for (const text of ['auto', '', '1920', '1920X1088', '0x16', '1e3x16', ' 16x16', '16x16\n']) {
			assert.equal(parseSize(text), undefined, text);
		}
	});
});

describe('isFlexibleSize', () => {
	for (const [width, height] of [
		[1024, 640],
		[2880, 2880],
		[3840, 2160],
		[1280, 3840],
	] as const) {
		it(`takes ${width}x${height}`, () => assert.ok(isFlexibleSize({ width, height })));
	}

	for (const [width, height, why] of [
		[1920, 1080, 'a side is no multiple of 16'],
		[1080, 1920, 'a side is no multiple of 16'],
		[3856, 1600, 'a side is too long'],
		[3840, 1264, 'one side is more than three times the other'],
		[800, 800, 'it has too few pixels'],
		[2896, 2896, 'it has too many pixels'],
	] as const) {
		it(`refuses ${width}x${height}: ${why}`, () => {
			assert.ok(!isFlexibleSize({ width, height }));
		});
	}
});

describe('requestSize', () => {
	const side = fc.integer({ min: 1, max: 9000 });
	const anySize = fc.record({ width: side, height: side });

	it('is always a size that the model takes', () => {
		fc.assert(
			fc.property(anySize, (size) => {
				assert.ok(isFlexibleSize(requestSize(size, 'flexible')));
				assert.ok(fixedSizes.includes(requestSize(size, 'fixed')));
			}),
		);
	});

	it('is the size itself where the model takes it', () => {
		fc.assert(
			fc.property(anySize, (size) => {
				const asked = requestSize(size, 'flexible');
				assert.deepEqual(requestSize(asked, 'flexible'), asked);
			}),
		);
		for (const size of fixedSizes) assert.deepEqual(requestSize(size, 'fixed'), size);
	});

	it('is never further from the ratio than a pixel, where the rules allow the ratio', () => {
		const ratio = fc.constantFrom([16, 9], [4, 3], [3, 2], [1, 1], [9, 16], [3, 1]);
		fc.assert(
			fc.property(ratio, fc.integer({ min: 1, max: 500 }), ([across, down], times) => {
				const size = { width: across * times, height: down * times };
				const asked = requestSize(size, 'flexible');
				const stretch = Math.abs(Math.log((asked.width / asked.height / across) * down));
				assert.ok(stretch * Math.max(size.width, size.height) < 1);
			}),
		);
	});

	for (const [source, flexible, fixed] of [
		['1920x1080', '2048x1152', '1536x1024'],
		['1000x700', '1120x784', '1536x1024'],
		['4096x4096', '2880x2880', '1024x1024'],
		['64x64', '816x816', '1024x1024'],
		['800x2400', '800x2400', '1024x1536'],
		['300x3000', '560x1680', '1024x1536'],
		['3840x1265', '3840x1280', '1536x1024'],
	] as const) {
		it(`for ${source} is ${flexible}, or ${fixed} of the fixed ones`, () => {
			const size = parseSize(source)!;
			assert.deepEqual(requestSize(size, 'flexible'), parseSize(flexible));
			assert.deepEqual(requestSize(size, 'fixed'), parseSize(fixed));
		});
	}
});
