import type { GenerateRequest } from '../../src/zenmux/imageRequest.ts';

/** A request that every model takes. */
export const fakeRequest: GenerateRequest = {
	kind: 'generate',
	prompt: 'a secret red fox',
	model: 'openai/gpt-image-2',
	size: 'auto',
	quality: 'auto',
	outputFormat: 'png',
	outputCompression: 100,
	background: 'auto',
	moderation: 'auto',
	partialImages: 2,
};
