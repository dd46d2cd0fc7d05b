import assert from 'node:assert/strict';
import { noticeActions, noticeLabel } from '../../../src/composer/notice.ts';

describe('noticeLabel', () => {
	it('says something else for each button', () => {
		const labels = noticeActions.map(noticeLabel);
		assert.ok(labels.every((label) => label !== ''));
		assert.equal(new Set(labels).size, noticeActions.length);
	});
});
