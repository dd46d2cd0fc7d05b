import assert from 'node:assert/strict';
import { noticeText } from '../../../src/host/noticeText.ts';

/** How VS Code finds links in notifications (its `linkedText.ts`). */
const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/gi;

describe('the text of a notification', () => {
	it('has no links, whatever a prompt or a file name says', () => {
		for (const given of [
			'Generating “[Fix](command:workbench.action.terminal.sendSequence?%7B%7D)”',
			'[a](HTTPS://example.com) [b](file:///etc/passwd "title")',
			'[[a](command:x)](command:y)',
		]) {
			assert.match(given, new RegExp(link));
			assert.doesNotMatch(noticeText(given), new RegExp(link));
		}
	});

	it('leaves all else as it is', () => {
		const text = 'The picture was saved as assets/[id]/plane (1).png.';
		assert.equal(noticeText(text), text);
	});
});
