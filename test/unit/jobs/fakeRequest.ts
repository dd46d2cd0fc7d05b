import type { GenerateRequest } from '../../../src/zenmux/imageRequest.ts';

/** A request that every model takes. */
export const fakeRequest: GenerateRequest = {
	kind: 'generate',
	prompt: 'A red fox',
	model: 'openai/gpt-image-2',
	size: '1024x1024',
	quality: 'auto',
	outputFormat: 'png',
	outputCompression: 100,
	background: 'auto',
	moderation: 'auto',
	partialImages: 2,
};
