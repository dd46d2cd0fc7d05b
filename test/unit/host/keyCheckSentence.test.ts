import assert from 'node:assert/strict';
import { keyCheckSentence } from '../../../src/host/keyCheckSentence.ts';
import { ZenMuxError } from '../../../src/zenmux/zenmuxError.ts';

describe('what a person reads of a key check', () => {
	it('says which kind of key works', () => {
		const works = { result: 'works' } as const;
		assert.match(keyCheckSentence('payAsYouGo', works), /works.*pay-as-you-go/);
		assert.match(keyCheckSentence('subscription', works), /works.*subscription.*quota/);
		assert.equal(keyCheckSentence('unknown', works), 'The API key works.');
	});

	it('says what to do about a key that does not', () => {
		const error = new ZenMuxError('accessDenied');
		assert.match(keyCheckSentence('payAsYouGo', { result: 'refused', error }), /Set it again/);
	});

	it('says why nothing is known, and never that a picture may cost', () => {
		const sentence = (reason: 'unreachable' | 'serverError' | 'silence'): string =>
			keyCheckSentence('payAsYouGo', { result: 'unknown', error: new ZenMuxError(reason) });
		assert.match(sentence('unreachable'), /could not be checked. .*network/);
		for (const reason of ['serverError', 'silence'] as const) {
			assert.match(sentence(reason), /did not say.*first picture/);
			assert.doesNotMatch(sentence(reason), /charged/);
		}
	});
});
