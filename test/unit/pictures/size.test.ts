import assert from 'node:assert/strict';
import { isFlexibleSize, parseSize } from '../../../src/pictures/size.ts';

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
