import assert from 'node:assert/strict';
import { regenerationQuestion } from '../../../src/recipes/regenerationQuestion.ts';

describe('the question before many pictures are made again', () => {
	it('says which, how many, and what they will cost', () => {
		const question = regenerationQuestion(['a.png', 'art/b.png'], 0.12, [], 'en');
		assert.equal(question.message, 'Regenerate 2 stale pictures?');
		assert.match(question.detail, /^a\.png\nart\/b\.png\n\nThe estimated cost is \$0\.12\. /);
	});

	it('says plainly when the cost is unknown', () => {
		const { message, detail } = regenerationQuestion(['a.png'], undefined, [], 'en');
		assert.equal(message, 'Regenerate 1 stale picture?');
		assert.match(detail, /The cost cannot be estimated\./);
	});

	it('names the first ten', () => {
		const names = Array.from({ length: 12 }, (_, index) => `${index + 1}.png`);
		const { detail } = regenerationQuestion(names, 1, [], 'en');
		assert.match(detail, /\n10\.png\n… and 2 more\n/);
		assert.doesNotMatch(detail, /11\.png/);
	});

	it('says which recipes are skipped, and why', () => {
		const { detail } = regenerationQuestion(['a.png'], 1, ['b: It is broken.'], 'en');
		assert.match(detail, /\n\n1 recipe cannot be regenerated:\nb: It is broken\.$/);
	});
});
