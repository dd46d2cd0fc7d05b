import assert from 'node:assert/strict';
import type { CheckedPicture, Use } from '../../../src/checks/checkedPicture.ts';
import { findingsOf, unreferenced } from '../../../src/checks/findings.ts';
import { fakePicture, fakeUse } from './fakePicture.ts';

const at = {
	document: 'file:///w/README.md',
	written: 'art/hero.png',
	start: 8,
	end: 20,
} as const;

/** What is found of a picture that is used once, in words. */
function found(picture: Partial<CheckedPicture>, use: Partial<Use> = {}): readonly string[] {
	return findingsOf(fakePicture(picture), [fakeUse(use)]).map((finding) =>
		finding.kind === 'otherSize'
			? `${finding.how}: ${finding.said.width}x${finding.said.height}`
			: finding.kind,
	);
}

const square = (side: number): CheckedPicture['size'] => ({ width: side, height: side });

describe('what is found of a picture', () => {
	it('is nothing when nothing is wrong', () => {
		assert.deepEqual(findingsOf(fakePicture(), []), []);
		assert.deepEqual(found({}), []);
		assert.deepEqual(found({}, { width: 256, height: 256 }), []);
	});

	it('is its type, when its name says another', () => {
		assert.deepEqual(findingsOf(fakePicture({ type: 'jpeg' }), [fakeUse()]), [
			{ picture: 'file:///w/art/hero.png', at, kind: 'wrongType', type: 'jpeg' },
		]);
		assert.deepEqual(found({ file: 'file:///w/photo.JPEG', type: 'jpeg' }), []);
		assert.deepEqual(found({ file: 'file:///w/favicon.ico', type: 'png' }), []);
		assert.deepEqual(found({ type: undefined }), []);
	});

	it('is said at each link to it, and of the file when there is none', () => {
		const picture = fakePicture({ type: 'gif' });
		const uses = [fakeUse(), fakeUse({ start: 60, end: 72 })];
		assert.deepEqual(
			findingsOf(picture, uses).map((finding) => finding.at?.start),
			[8, 60],
		);
		assert.deepEqual(
			findingsOf(picture, []).map((finding) => finding.at),
			[undefined],
		);
	});

	it('is that no file names it', () => {
		assert.deepEqual(unreferenced(fakePicture()), {
			picture: 'file:///w/art/hero.png',
			at: undefined,
			kind: 'unreferenced',
		});
	});
});

describe('the size that the code says', () => {
	const rows: readonly (readonly [string, CheckedPicture['size'], Partial<Use>, string[]])[] = [
		['is right for sharp screens', square(128), { width: 64, height: 64 }, []],
		['has far fewer pixels', square(1024), { width: 64, height: 64 }, ['tooLarge: 64x64']],
		['has more pixels', square(32), { width: 64, height: 64 }, ['tooSmall: 64x64']],
		['has another shape', square(128), { width: 128, height: 64 }, ['otherShape: 128x64']],
		['has another ratio', square(128), { ratio: 2 }, ['otherShape: 128x64']],
		['has its ratio', { width: 160, height: 90 }, { ratio: 16 / 9 }, []],
		['is a width alone', { width: 400, height: 300 }, { width: 100 }, ['tooLarge: 100x75']],
		['is a height alone', { width: 400, height: 300 }, { height: 600 }, ['tooSmall: 800x600']],
		['is a width with a ratio', square(128), { width: 128, ratio: 2 }, ['otherShape: 128x64']],
		['is rounded', { width: 1200, height: 631 }, { width: 100, height: 53 }, ['tooLarge: 100x53']],
		['is a box of another shape', square(128), { width: 128, height: 64, isBox: true }, []],
		['is a far smaller box', square(999), { width: 9, height: 8, isBox: true }, ['tooLarge: 9x8']],
		['belongs to what cannot be read', undefined, { width: 64, height: 64 }, []],
	];
	for (const [name, size, use, expected] of rows) {
		it(`${name}: ${expected.join(', ') || 'nothing is said'}`, () =>
			assert.deepEqual(found({ size }, use), expected));
	}
});

describe('a picture that is to be transparent', () => {
	it('is found when it is opaque', () => {
		assert.deepEqual(found({ isOpaque: true, transparency: 'name' }), ['notTransparent']);
		assert.deepEqual(found({ isOpaque: false, transparency: 'name' }), []);
		assert.deepEqual(found({ isOpaque: true }), []);
	});

	it('is told of in the recipe that says so, where no link leads to it', () => {
		const recipe = { ...at, document: 'file:///w/art/hero.png.prompt.json' };
		const picture = fakePicture({ isOpaque: true, transparency: recipe });
		assert.deepEqual(findingsOf(picture, []), [
			{ picture: picture.file, at: recipe, kind: 'notTransparent', by: 'recipe' },
		]);
		assert.deepEqual(
			findingsOf(picture, [fakeUse()]).map((finding) => finding.at),
			[at],
		);
	});
});

describe('a heavy picture', () => {
	it('has more bytes than what is shown of it can need', () => {
		const shown = { width: 200, height: 200 };
		assert.deepEqual(found({ byteLength: 250_000 }, shown), ['heavy']);
		assert.deepEqual(found({ byteLength: 200_000 }, shown), []);
		assert.deepEqual(found({ byteLength: 250_000 }), []);
		assert.deepEqual(found({ byteLength: 250_000, size: square(1024) }, { width: 1024 }), []);
	});

	it('has more than 2 MB, wherever it is', () => {
		const heavy = fakePicture({ byteLength: 3_000_000, size: undefined });
		assert.deepEqual(
			findingsOf(heavy, []).map(({ kind }) => kind),
			['heavy'],
		);
	});

	it('is not told of twice when it has too many pixels', () => {
		const large = { byteLength: 3_000_000, size: square(1024) };
		assert.deepEqual(found(large, { width: 64, height: 64 }), ['tooLarge: 64x64']);
	});
});
