import assert from 'node:assert/strict';
import { toGenerateParams, toOutputParams } from '../../../src/zenmux/outputParams.ts';
import { fakeRequest } from '../fakeRequest.ts';

const least = {
	model: 'openai/gpt-image-2',
	prompt: 'a secret red fox',
	n: 1,
	stream: true,
	partial_images: 2,
	output_format: 'png',
};

describe('toOutputParams', () => {
	it('leaves out what is the default anyway', () => {
		assert.deepEqual(toOutputParams(fakeRequest), least);
		assert.deepEqual(toOutputParams({ ...fakeRequest, outputCompression: 50 }), least);
		assert.deepEqual(toOutputParams({ ...fakeRequest, outputFormat: 'webp' }), {
			...least,
			output_format: 'webp',
		});
	});

	it('sends everything that was chosen', () => {
		const chosen = {
			...fakeRequest,
			size: '1536x1024',
			quality: 'high',
			outputFormat: 'jpeg',
			outputCompression: 0,
			background: 'opaque',
			moderation: 'low',
			partialImages: 0,
		} as const;
		assert.deepEqual(toOutputParams(chosen), {
			...least,
			size: '1536x1024',
			quality: 'high',
			output_format: 'jpeg',
			output_compression: 0,
			background: 'opaque',
			moderation: 'low',
			partial_images: 0,
		});
	});
});

describe('toGenerateParams', () => {
	it('adds the complexity, where one is chosen, which edits do not have', () => {
		const planned = { ...fakeRequest, complexity: 'high' } as const;
		assert.deepEqual(toGenerateParams(planned), { ...least, complexity: 'high' });
		assert.deepEqual(toGenerateParams(fakeRequest), least);
		assert.deepEqual(toOutputParams(planned), least);
	});
});
