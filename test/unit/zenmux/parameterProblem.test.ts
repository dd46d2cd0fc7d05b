import assert from 'node:assert/strict';
import type { GenerateRequest } from '../../../src/zenmux/imageRequest.ts';
import { parameterProblem } from '../../../src/zenmux/parameterProblem.ts';
import { fakeRequest } from '../fakeRequest.ts';

const old = 'openai/gpt-image-1.5';
const fine = 'gpt-image-2.5-sunburst';

describe('parameterProblem', () => {
	const taken: readonly Partial<GenerateRequest>[] = [
		{},
		{ prompt: 'x'.repeat(32_000) },
		{ prompt: '🦊'.repeat(32_000) },
		{ size: '1920x1088' },
		{ size: '1024x1536', model: old },
		{ size: 'auto', model: old },
		{ quality: 'max', model: fine },
		{ background: 'transparent', outputFormat: 'webp' },
		{ outputFormat: 'jpeg', outputCompression: 0 },
		{ complexity: 'high', model: 'openai/gpt-image-2.6-flare' },
	];
	for (const change of taken) {
		it(`has none for ${JSON.stringify(change).slice(0, 70)}`, () => {
			assert.equal(parameterProblem({ ...fakeRequest, ...change }), undefined);
		});
	}

	const refused: readonly (readonly [Partial<GenerateRequest>, keyof GenerateRequest, RegExp])[] = [
		[{ prompt: ' \n' }, 'prompt', /empty/],
		[{ prompt: '🦊'.repeat(32_001) }, 'prompt', /32001.*32000/],
		[{ model: '' }, 'model', /“ZenMux Images: Select Model”/],
		[{ size: '1920x1080' }, 'size', /1920x1080.*“size”.*multiples of 16.*1920x1088/],
		[{ size: 'large' }, 'size', /WIDTHxHEIGHT/],
		[{ size: '2048x2048', model: old }, 'size', /1024x1024, 1536x1024, 1024x1536/],
		[{ complexity: 'low' }, 'complexity', /“complexity” to one of auto/],
		[{ quality: 'xhigh' }, 'quality', /“quality”.*auto, low, medium, high/],
		[{ background: 'transparent', outputFormat: 'jpeg' }, 'background', /png or webp/],
		[{ outputCompression: 80 }, 'outputCompression', /jpeg or webp/],
		[{ outputFormat: 'webp', outputCompression: 101 }, 'outputCompression', /0 to 100/],
		[{ outputFormat: 'webp', outputCompression: 0.5 }, 'outputCompression', /whole number/],
	];
	for (const [change, parameter, sentence] of refused) {
		it(`names ${parameter} of ${JSON.stringify(change).slice(0, 70)}`, () => {
			const problem = parameterProblem({ ...fakeRequest, ...change });
			assert.equal(problem?.parameter, parameter);
			assert.match(problem.message, sentence);
		});
	}
});
