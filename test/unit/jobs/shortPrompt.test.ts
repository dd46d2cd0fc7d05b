import assert from 'node:assert/strict';
import { shortPrompt } from '../../../src/jobs/shortPrompt.ts';
import { fakeRequest } from '../fakeRequest.ts';
import { fakeJob } from './fakeJob.ts';

function short(prompt: string): string {
	return shortPrompt(fakeJob({ status: 'queued' }, { request: { ...fakeRequest, prompt } }));
}

describe('shortPrompt', () => {
	it('is the prompt on one line', () => {
		assert.equal(short(' a red fox\n\tin the snow '), 'a red fox in the snow');
	});

	it('is the beginning of a long one, in whole characters', () => {
		assert.equal(short('🦊'.repeat(40)), '🦊'.repeat(40));
		assert.equal(short('🦊'.repeat(41)), `${'🦊'.repeat(40)}…`);
	});

	it('makes no link of Markdown', () => {
		assert.equal(short('[fox](command:evil)'), '[fox] (command:evil)');
	});
});
