import assert from 'node:assert/strict';
import { centre } from '../../../src/jobs/target.ts';
import { cutOf, focusByKey, movedFocus } from '../../../src/webview/crop/cropFocus.ts';

const picture = { width: 1536, height: 1024 };
const across = { axis: 'x', pixels: 512 } as const;
const down = { axis: 'y', pixels: 217.6 } as const;

describe('what a crop cuts off', () => {
	it('is along one side', () => {
		assert.deepEqual(cutOf(picture, { width: 32, height: 32 }), across);
		const cut = cutOf(picture, { width: 1200, height: 630 });
		assert.equal(cut?.axis, 'y');
		assert.ok(Math.abs(cut.pixels - down.pixels) < 1e-6);
	});

	it('is nothing where less than a pixel goes', () => {
		assert.equal(cutOf(picture, { width: 3, height: 2 }), undefined);
		assert.equal(cutOf(picture, { width: 768, height: 512 }), undefined);
	});
});

describe('the focus', () => {
	it('follows the frame along the side that is cut, and stays inside', () => {
		assert.deepEqual(movedFocus(centre, across, 128), { x: 0.75, y: 0.5 });
		assert.deepEqual(movedFocus(centre, across, 1000), { x: 1, y: 0.5 });
		assert.deepEqual(movedFocus(centre, down, -1000), { x: 0.5, y: 0 });
	});

	it('follows the arrow keys, further with Shift, and goes to both ends', () => {
		const moved = (key: string, isShift = false): number | undefined =>
			focusByKey(centre, across, key, isShift)?.x;
		assert.deepEqual(
			[moved('ArrowLeft'), moved('ArrowRight'), moved('ArrowRight', true)],
			[0.49, 0.51, 0.6],
		);
		assert.deepEqual([moved('Home'), moved('End')], [0, 1]);
		assert.equal(focusByKey(centre, down, 'ArrowDown', true)?.y, 0.6);
	});

	it('stays where it is for other keys', () =>
		assert.equal(focusByKey(centre, across, 'Enter', false), undefined));
});
