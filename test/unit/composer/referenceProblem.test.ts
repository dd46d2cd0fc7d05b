import assert from 'node:assert/strict';
import { referenceAdvice, referenceProblem } from '../../../src/composer/referenceProblem.ts';
import { fakeContent, fakeLink, fakeReference } from './fakeReference.ts';

const ofBytes = (byteLength: number): ReturnType<typeof fakeReference> =>
	fakeReference('fox', { content: fakeContent('fox', { byteLength }) });
const megabyte = 1 << 20;

describe('referenceProblem', () => {
	it('is none for a picture under 50 MB, and for a link', () => {
		assert.equal(referenceProblem(ofBytes(50 * megabyte - 1)), undefined);
		assert.equal(referenceProblem(fakeLink('fox')), undefined);
	});

	it('names a picture of 50 MB, its size and the limit, and says what helps', () =>
		assert.equal(
			referenceProblem(ofBytes(50 * megabyte)),
			'fox.png has 50 MB, and ZenMux takes pictures under 50 MB. Scale it down.',
		));

	it('names a picture that cannot be decoded, before its size', () => {
		const broken = { ...ofBytes(60 * megabyte), isBroken: true };
		assert.match(referenceProblem(broken) ?? '', /^fox\.png cannot be shown/);
	});
});

describe('referenceAdvice', () => {
	it('begins at the 7 MB that ZenMux recommends as the most', () => {
		assert.equal(referenceAdvice(ofBytes(7 * megabyte - 1)), undefined);
		assert.match(referenceAdvice(ofBytes(7 * megabyte)) ?? '', /at most 7 MB\. Scale it down/);
		assert.equal(referenceAdvice(fakeLink('fox')), undefined);
	});
});
