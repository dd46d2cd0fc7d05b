import type { UsualParameters } from '../../../src/composer/changedParameters.ts';

/** The settings as they are shipped. */
export const usual: UsualParameters = {
	model: 'openai/gpt-image-2',
	size: 'auto',
	quality: 'auto',
	outputFormat: 'png',
	outputCompression: 100,
	background: 'auto',
	moderation: 'auto',
	partialImages: 2,
	complexity: 'auto',
};
