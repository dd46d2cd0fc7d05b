import assert from 'node:assert/strict';
import { requestFor } from '../../../src/composer/requestFor.ts';
import { fakeRequest, fakeStoredEdit } from '../fakeRequest.ts';

describe('requestFor another model', () => {
	it('changes only the model where that takes the rest', () => {
		const request = { ...fakeRequest, size: '1024x1024', quality: 'high' } as const;
		const model = 'openai/gpt-image-1.5';
		assert.deepEqual(requestFor(request, model), { ...request, model });
	});

	it('fits what the model does not take', () => {
		const request = { ...fakeRequest, size: '2048x1024', quality: 'max' } as const;
		const fitted = requestFor(request, 'openai/gpt-image-1.5');
		assert.deepEqual([fitted.size, fitted.quality], ['1536x1024', 'high']);
	});

	it('keeps an edit’s pictures, and its fidelity only where the model takes it', () => {
		const request = { ...fakeStoredEdit, inputFidelity: 'high' } as const;
		assert.deepEqual(requestFor(request, 'openai/gpt-image-1.5'), {
			...request,
			model: 'openai/gpt-image-1.5',
		});
		for (const model of ['openai/gpt-image-1-mini', 'openai/gpt-image-2']) {
			assert.deepEqual(requestFor(request, model), { ...request, model, inputFidelity: undefined });
		}
	});
});
