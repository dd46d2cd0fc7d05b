import assert from 'node:assert/strict';
import { remediesFor } from '../../../src/zenmux/remedies.ts';
import { ZenMuxError, type Reason } from '../../../src/zenmux/zenmuxError.ts';

/** Complete by its type: a new reason without a line here does not compile. */
const reasons: Readonly<Record<Reason, true>> = {
	noApiKey: true,
	accessDenied: true,
	managementKey: true,
	insufficientCredit: true,
	noCredit: true,
	quotaExceeded: true,
	safety: true,
	modelNotAvailable: true,
	invalidModel: true,
	modelNotSupported: true,
	invalidParameters: true,
	invalidPicture: true,
	invalidMask: true,
	linksRefused: true,
	requestTooLarge: true,
	unprocessable: true,
	rateLimit: true,
	serverError: true,
	noProvider: true,
	gateway: true,
	makerError: true,
	notZenMux: true,
	unreachable: true,
	connectionLost: true,
	brokenStream: true,
	silence: true,
	timeout: true,
	tooLarge: true,
	emptyPicture: true,
	onlyLink: true,
};

describe('ZenMuxError', () => {
	const messages = new Map<string, string>();
	for (const reason of Object.keys(reasons) as Reason[]) {
		it(`${reason} has whole sentences of its own, and a remedy`, () => {
			const { message } = new ZenMuxError(reason);
			assert.match(message, /^[A-Z].*[a-z)”]\.$/);
			assert.doesNotMatch(message, /\{\d\}|undefined/);
			assert.equal(messages.get(message), undefined);
			messages.set(message, reason);
			assert.notEqual(remediesFor(reason).length, 0);
		});
	}

	it('gets the id of its request once', () => {
		const error = new ZenMuxError('rateLimit', {
			isRepeatable: true,
			retryAfter: 5,
			said: 'Slow.',
		});
		const known = error.of('req-1');
		assert.equal(known.reason, error.reason);
		assert.equal(known.message, error.message);
		assert.equal(known.isRepeatable, true);
		assert.equal(known.retryAfter, 5);
		assert.equal(known.requestId, 'req-1');
		assert.equal(known.of('req-2'), known);
		assert.equal(error.of(undefined), error);
	});
});
