import assert from 'node:assert/strict';
import { draftCount, draftParameters } from '../../../src/composer/drafts.ts';
import { parseSize } from '../../../src/pictures/size.ts';
import { usualParameters as usual } from '../fakeRequest.ts';

describe('drafts', () => {
	it('are at least four, of all models together', () => {
		assert.equal(draftCount(1, 1), 4);
		assert.equal(draftCount(6, 1), 6);
		assert.equal(draftCount(1, 3), 2);
		assert.equal(draftCount(1, 4), 1);
	});

	for (const size of [
		'3840x2160',
		'2048x1024',
		'1024x1536',
		'2304x768',
		'1920x1088',
		'1024x1024',
	]) {
		it(`of ${size} have less pixels, in nearly the same ratio`, () => {
			const full = parseSize(size)!;
			const small = parseSize(draftParameters({ ...usual, size }, 'gpt-image-2').size)!;
			assert.ok(small.width * small.height < full.width * full.height);
			const stretch = (small.width * full.height) / (small.height * full.width);
			assert.ok(Math.abs(stretch - 1) < 0.002, `${small.width}x${small.height}`);
		});
	}

	it('have the same size where the model has no smaller one', () => {
		const { size } = draftParameters({ ...usual, size: '1536x1024' }, 'gpt-image-1.5');
		assert.equal(size, '1536x1024');
		assert.equal(draftParameters(usual, 'gpt-image-2').size, 'auto');
	});

	it('are of low quality, without previews and planning; the rest stays', () => {
		const full = { ...usual, quality: 'max', complexity: 'high', background: 'opaque' } as const;
		assert.deepEqual(draftParameters(full, 'gpt-image-2.6-flare'), {
			...full,
			quality: 'low',
			partialImages: 0,
			complexity: 'auto',
		});
	});
});
