import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nextSmaller, withinSides } from '../../../src/webview/composer/scaledSize.ts';
import { recommendedPictureBytes } from '../../../src/zenmux/inputLimits.ts';

const side = fc.integer({ min: 1, max: 20_000 });
const sizes = fc.record({ width: side, height: side });

describe('scaling a picture down', () => {
	it('leaves sides that a model paints', () => {
		assert.deepEqual(withinSides({ width: 3840, height: 2160 }), { width: 3840, height: 2160 });
	});

	it('brings the longer side to 3840 pixels, in proportion', () => {
		assert.deepEqual(withinSides({ width: 8000, height: 6000 }), { width: 3840, height: 2880 });
		assert.deepEqual(withinSides({ width: 100, height: 7680 }), { width: 50, height: 3840 });
	});

	it('leaves at least a pixel of each side', () => {
		assert.deepEqual(withinSides({ width: 20_000, height: 1 }), { width: 3840, height: 1 });
	});

	it('tries about half the pixels when there are twice the bytes', () => {
		const { width, height } = nextSmaller(
			{ width: 2000, height: 1000 },
			2 * recommendedPictureBytes,
		);
		assert.ok(width * height > 0.85e6 && width * height < 1e6);
	});

	it('comes to an end, however badly the picture compresses', () => {
		fc.assert(
			fc.property(
				sizes,
				fc.integer({ min: recommendedPictureBytes, max: 1 << 28 }),
				(size, bytes) => {
					const next = nextSmaller(size, bytes);
					const isLeast = size.width === 1 && size.height === 1;
					assert.ok(isLeast || next.width * next.height < size.width * size.height);
				},
			),
		);
	});
});
