import type { CheckedPicture, Use } from '../../../src/checks/checkedPicture.ts';

/** A picture of which nothing is wrong. */
export function fakePicture(changes: Partial<CheckedPicture> = {}): CheckedPicture {
	return {
		file: 'file:///w/art/hero.png',
		byteLength: 20_000,
		type: 'png',
		size: { width: 256, height: 256 },
		isOpaque: false,
		transparency: undefined,
		...changes,
	};
}

/** A link to it that says no size. */
export function fakeUse(changes: Partial<Use> = {}): Use {
	return {
		document: 'file:///w/README.md',
		written: 'art/hero.png',
		start: 8,
		end: 20,
		width: undefined,
		height: undefined,
		ratio: undefined,
		isBox: false,
		canSay: true,
		...changes,
	};
}
