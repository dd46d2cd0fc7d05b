import assert from 'node:assert/strict';
import { finalSpec } from '../../../src/composer/finalSpec.ts';
import { emptyComposition } from '../../../src/jobs/composition.ts';
import type { PictureParameters } from '../../../src/zenmux/imageRequest.ts';
import { fakeRequest, fakeStored, fakeStoredEdit } from '../fakeRequest.ts';
import { fakeJob, unsaved } from '../jobs/fakeJob.ts';
import { fakeContent } from './fakeReference.ts';

const final: PictureParameters = {
	size: '3840x2160',
	quality: 'high',
	outputFormat: 'webp',
	outputCompression: 80,
	background: 'transparent',
	moderation: 'low',
	partialImages: 2,
	complexity: 'high',
};
const picture = fakeContent('draft', { format: 'webp' });
const { hash, byteLength, size } = picture;
const sentDraft = { kind: 'stored', name: 'draft.webp', format: 'webp', byteLength, hash } as const;
const composition = { ...emptyComposition, prompt: 'a red fox' };

describe('finalSpec', () => {
	it('edits the draft with its prompt and model, and the parameters that were meant', () => {
		const request = { ...fakeRequest, quality: 'low' } as const;
		const draft = fakeJob(unsaved, { id: 'd', request, composition, final, folder: 'file:///w' });
		assert.deepEqual(finalSpec(draft, final, picture), {
			request: {
				...final,
				kind: 'edit',
				prompt: fakeRequest.prompt,
				model: fakeRequest.model,
				complexity: 'auto',
				images: [sentDraft],
				mask: undefined,
				markup: undefined,
				inputFidelity: undefined,
			},
			edit: { source: undefined, parent: 'd', before: { hash, size }, keep: undefined },
			folder: 'file:///w',
			composition,
			final: undefined,
			target: undefined,
		});
	});

	it('sends what the draft was made of behind it, at most 16 pictures in all', () => {
		const images = Array.from({ length: 16 }, (_, n) => ({ ...fakeStored, name: `${n}.png` }));
		const request = { ...fakeStoredEdit, images, inputFidelity: 'high' } as const;
		const spec = finalSpec(fakeJob(unsaved, { request, final }), final, picture);
		assert.ok(spec.request.kind === 'edit');
		assert.deepEqual(spec.request.images, [sentDraft, ...images.slice(0, 15)]);
		assert.equal(spec.request.inputFidelity, 'high');
	});
});
