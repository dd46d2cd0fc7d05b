import assert from 'node:assert/strict';
import { targetOf } from '../../../src/composer/targetOf.ts';
import { askedParameters } from '../../../src/composer/changedParameters.ts';
import { emptyComposition } from '../../../src/jobs/composition.ts';
import { wantedComposition } from '../../../src/references/wantedComposition.ts';
import type { WantedPicture } from '../../../src/references/wantedPicture.ts';
import type { PictureParameters } from '../../../src/zenmux/imageRequest.ts';

const usual = {
	model: 'openai/gpt-image-2',
	size: '1024x1024',
	quality: 'auto',
	outputFormat: 'png',
	outputCompression: 100,
	background: 'auto',
	moderation: 'auto',
	partialImages: 2,
	complexity: 'auto',
} as const;

const plain: WantedPicture = {
	prompt: 'A red fox',
	size: undefined,
	ratio: undefined,
	isTransparent: false,
	format: 'png',
};

/** What is asked of ZenMux for it, as a job would. */
function asked(
	wanted: Partial<WantedPicture>,
	file = 'file:///site/fox.png',
	settings: PictureParameters & { readonly model: string } = usual,
): PictureParameters {
	const composition = wantedComposition({ ...plain, ...wanted }, file, settings);
	return targetOf(composition, askedParameters(composition, settings), settings.model).parameters;
}

describe('what is sent for a picture that a document wants', () => {
	it('has its prompt and its file, and else what the settings say', () => {
		assert.deepEqual(wantedComposition(plain, 'file:///site/fox.png', usual), {
			...emptyComposition,
			prompt: 'A red fox',
			targetFile: 'file:///site/fox.png',
		});
	});

	it('has the exact size that the code says', () => {
		const size = { width: 1200, height: 630 };
		const { targetSize } = wantedComposition({ ...plain, size }, 'file:///fox.png', usual);
		assert.deepEqual(targetSize, size);
		assert.equal(asked({ size }).size, '1280x672');
	});

	it('has the nearest size of the ratio where the code says only that', () => {
		assert.equal(asked({ ratio: 1 }).size, '1024x1024');
		assert.equal(asked({ ratio: 16 / 9 }).size, '1536x864');
		assert.equal(asked({ ratio: 100 }).size, '1776x592');
	});

	it('has a size that a model of few sizes takes', () => {
		const settings = { ...usual, model: 'openai/gpt-image-1.5' };
		assert.equal(asked({ ratio: 16 / 9 }, undefined, settings).size, '1536x1024');
		assert.equal(asked({ ratio: 0.5 }, undefined, settings).size, '1024x1536');
	});

	it('is transparent for icons, but never a JPEG picture', () => {
		assert.equal(asked({ isTransparent: true }).background, 'transparent');
		const jpeg = asked({ isTransparent: true, format: 'jpeg' }, 'file:///site/icon.jpg');
		assert.deepEqual([jpeg.background, jpeg.outputFormat], ['auto', 'jpeg']);
	});

	it('has the type of its name, whatever the settings say', () => {
		const settings = { ...usual, outputFormat: 'jpeg', outputCompression: 80 } as const;
		const webp = asked({ format: 'webp', isTransparent: true }, 'file:///fox.webp', settings);
		assert.deepEqual([webp.outputFormat, webp.background], ['webp', 'transparent']);
		const transparent = { ...usual, background: 'transparent' } as const;
		const jpeg = asked({ format: 'jpeg' }, 'file:///site/fox.jpg', transparent);
		assert.deepEqual([jpeg.outputFormat, jpeg.background], ['jpeg', 'auto']);
	});
});
