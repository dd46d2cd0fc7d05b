import assert from 'node:assert/strict';
import { emptyComposition } from '../../../src/jobs/composition.ts';
import type { ImageWords } from '../../../src/references/imageComment.ts';
import { wordedComposition } from '../../../src/references/wordedComposition.ts';

const words: ImageWords = {
	prompt: 'a paper plane icon',
	size: undefined,
	ratio: undefined,
	background: undefined,
	quality: undefined,
	format: undefined,
	path: undefined,
};
const [flexible, fixed] = ['openai/gpt-image-2', 'openai/gpt-image-1.5'];

describe('a picture asked for in words', () => {
	it('is made as the settings say where the words say nothing', () => {
		const composition = wordedComposition(words, undefined, flexible);
		assert.deepEqual(composition, { ...emptyComposition, prompt: 'a paper plane icon' });
	});

	it('takes size and file exactly, and all parameters as they were said', () => {
		const asked = { ...words, size: { width: 32, height: 32 }, ratio: 2 } as const;
		const said = { background: 'transparent', quality: 'low', format: 'webp' } as const;
		const composition = wordedComposition({ ...asked, ...said }, 'file:///w/p.webp', flexible);
		assert.deepEqual(composition.targetSize, { width: 32, height: 32 });
		assert.equal(composition.targetFile, 'file:///w/p.webp');
		assert.deepEqual(composition.parameters, {
			background: 'transparent',
			quality: 'low',
			outputFormat: 'webp',
		});
	});

	it('has the closest size to a ratio that the model makes', () => {
		const sizeFor = (model: string): string | undefined =>
			wordedComposition({ ...words, ratio: 16 / 9 }, undefined, model).parameters.size;
		assert.equal(sizeFor(fixed), '1536x1024');
		const [width = 0, height = 0] = (sizeFor(flexible) ?? '').split('x').map(Number);
		assert.ok(Math.abs(width / height - 16 / 9) < 0.02, `${width}x${height}`);
	});
});
