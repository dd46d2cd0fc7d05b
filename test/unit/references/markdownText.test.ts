import assert from 'node:assert/strict';
import { markdownText } from '../../../src/references/markdownText.ts';

describe('text in Markdown', () => {
	it('stays as it is where it means nothing there', () => {
		assert.equal(markdownText('A red fox, 64 × 32 狐狸'), 'A red fox, 64 × 32 狐狸');
	});

	it('means nothing, whatever it looks like', () => {
		assert.equal(markdownText('*a* [b](c) <d> `e`'), '\\*a\\* \\[b\\]\\(c\\) \\<d\\> \\`e\\`');
		assert.equal(markdownText('1. https://e.com & |'), '1\\. https\\://e\\.com \\& \\|');
		assert.equal(markdownText('a\\*'), 'a\\\\\\*');
	});
});
