import assert from 'node:assert/strict';
import { askedBy, askedByAll } from '../../../src/spending/asked.ts';
import { composed, fakeLink, fakeMask, fakeReference } from '../composer/fakeReference.ts';
import { fakeRequest, fakeStored, fakeStoredEdit } from '../fakeRequest.ts';

const settings = { model: 'openai/gpt-image-2', size: '1024x1024', quality: 'auto' } as const;

describe('What is asked', () => {
	it('is model, size, quality and how many pictures go along', () => {
		const asked = { model: 'openai/gpt-image-2', size: 'auto', quality: 'auto' };
		assert.deepEqual(askedBy(fakeRequest), { ...asked, inputs: 0 });
		const edit = { ...fakeStoredEdit, images: [fakeStored, fakeStored] };
		assert.deepEqual(askedBy(edit), { ...asked, inputs: 2 });
	});

	it('is by a composition as many times as pictures of each model', () => {
		const composition = composed([], {
			count: 2,
			models: ['a', 'b'],
			parameters: { quality: 'low' },
		});
		assert.deepEqual(
			askedByAll(composition, settings).map(({ model, quality }) => `${model} ${quality}`),
			['a low', 'a low', 'b low', 'b low'],
		);
	});

	it('is the size that each model makes where an exact one is wanted', () => {
		const models = ['openai/gpt-image-2', 'openai/gpt-image-1.5'];
		const composition = composed([], { models, targetSize: { width: 1200, height: 630 } });
		const sizes = askedByAll(composition, settings).map(({ size }) => size);
		assert.deepEqual(sizes, ['1280x672', '1536x1024']);
	});

	it('is by an empty composition what the settings say', () => {
		assert.deepEqual(askedByAll(composed([]), settings), [{ ...settings, inputs: 0 }]);
	});

	it('is the size of the first picture where a region lies on it', () => {
		const sizes = (changes: Parameters<typeof composed>[1]): readonly string[] =>
			askedByAll(composed([fakeReference('a'), fakeLink('b')], changes), settings).map(
				({ size, inputs }) => `${size} ${inputs}`,
			);
		assert.deepEqual(sizes({}), ['1024x1024 2']);
		// 640 × 480 is too small to be asked for: the same ratio, larger.
		assert.deepEqual(sizes({ region: fakeMask }), ['960x720 2']);
		assert.deepEqual(sizes({ region: fakeMask, models: ['openai/gpt-image-1.5'] }), [
			'1536x1024 2',
		]);
		const insets = { left: 320, top: 0, right: 320, bottom: 480 };
		assert.deepEqual(sizes({ region: { kind: 'expansion', insets } }), ['1280x960 2']);
	});
});
