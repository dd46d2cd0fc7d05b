import assert from 'node:assert/strict';
import { resultText, waitingText, type PictureResult } from '../../../src/tools/resultText.ts';

const result: PictureResult = {
	path: 'assets/fox.png',
	uri: 'file:///w/assets/fox.png',
	shape: { format: 'png', width: 64, height: 32 },
	altText: 'A fox',
	references: { markdown: '![A fox](assets/fox.png)' },
	document: undefined,
	model: 'openai/gpt-image-2',
	cost: undefined,
	note: undefined,
};

describe('the result for an agent', () => {
	it('is JSON with all that is needed to use the picture', () => {
		assert.deepEqual(JSON.parse(resultText(result)), {
			status: 'saved',
			path: 'assets/fox.png',
			uri: 'file:///w/assets/fox.png',
			width: 64,
			height: 32,
			type: 'image/png',
			altText: 'A fox',
			references: {
				markdown: '![A fox](assets/fox.png)',
				relativeTo: 'a document in the workspace folder',
			},
			model: 'openai/gpt-image-2',
		});
	});

	it('says what it cost and why it lies elsewhere, where that is so', () => {
		const text = resultText({ ...result, cost: 0.04, note: 'It is a WebP.', document: 'a.md' });
		const { estimatedCostUsd, note, references } = JSON.parse(text) as Record<string, unknown>;
		assert.deepEqual([estimatedCostUsd, note], [0.04, 'It is a WebP.']);
		assert.equal((references as { relativeTo: string }).relativeTo, 'a.md');
	});

	it('says that the pictures wait when nobody chose', () => {
		const { status, message } = JSON.parse(waitingText(4, 10)) as Record<string, string>;
		assert.equal(status, 'waiting');
		assert.match(message ?? '', /^Nobody has chosen one of the 4 pictures within 10 minutes/);
	});
});
