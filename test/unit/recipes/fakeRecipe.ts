import type { Recipe } from '../../../src/recipes/recipe.ts';
import { fakeHash } from '../composer/fakeReference.ts';

/** The recipe of a picture made from words alone. */
export const plainRecipe: Recipe = {
	version: 1,
	prompt: 'A red fox',
	model: 'openai/gpt-image-2',
	parameters: { size: '1024x1024', quality: 'high', outputFormat: 'png' },
	references: [],
};

/** A recipe that says all that one can say. */
export const fullRecipe: Recipe = {
	version: 1,
	prompt: 'Put the fox into the snow',
	style: 'banner',
	model: 'openai/gpt-image-2',
	parameters: {
		size: 'auto',
		quality: 'low',
		outputFormat: 'webp',
		outputCompression: 80,
		background: 'opaque',
		moderation: 'low',
		complexity: 'auto',
		inputFidelity: 'high',
	},
	targetSize: { width: 1200, height: 630 },
	focus: { x: 0.25, y: 1 },
	references: [
		{ path: '../art/fox.png', sha256: fakeHash('fox') },
		{ path: 'snow.png', sha256: fakeHash('snow'), isStyle: true },
		{ url: 'https://example.com/sky.png' },
	],
	mask: {
		path: 'hero.webp.prompt.1a2b3c4d.png',
		sha256: fakeHash('mask'),
		isRestKept: true,
		feather: 4,
	},
	made: {
		at: '2026-08-01T12:00:00.000Z',
		requestId: 'req_1',
		tokens: { input: 100, output: 200, total: 300 },
		costUsd: 0.04,
		seconds: 12.3,
		sha256: fakeHash('picture'),
		input: fakeHash('input'),
	},
};
