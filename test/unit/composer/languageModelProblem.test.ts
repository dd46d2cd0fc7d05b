import assert from 'node:assert/strict';
import { languageModelProblem } from '../../../src/composer/languageModelProblem.ts';

describe('languageModelProblem', () => {
	it('says what happened and what to do, by VS Code’s code', () => {
		const said = ['NoPermissions', 'Blocked', 'NotFound'].map(
			(code) => languageModelProblem(code, new Error('internal')).message,
		);
		assert.equal(new Set(said).size, 3);
		for (const message of said) assert.match(message, /^[A-Z][^]*\.$/);
		for (const message of said) assert.doesNotMatch(message, /internal/);
	});

	it('says what else was thrown', () => {
		const cause = new Error('The network is down.');
		const problem = languageModelProblem('', cause);
		assert.equal(problem.message, 'The language model gave no answer: The network is down.');
		assert.equal(problem.cause, cause);
	});
});
