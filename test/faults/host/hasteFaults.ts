import assert from 'node:assert/strict';
import { zenmux } from '../../host/hostWorld.ts';
import type { Fault } from '../../zenmux-server/faults.ts';
import { bothActions, type Expected, type FaultRow } from '../faultRow.ts';
import { answered, failedOnce, quick, savedOnce } from './answered.ts';

const rateLimit: Refusal = { kind: 'error', status: 429, type: 'rate_limit', retryAfter: '0' };
const noProvider: Refusal = { ...rateLimit, status: 502, type: 'no_provider_available' };
const savedAtLast: Expected = { ...savedOnce, requests: 2 };
const tooFast = failedOnce(/Too many requests/, 'retry', 'showLog');
const noMaker = failedOnce(/could not reach any maker/, 'retry', 'selectModel');

/** What ZenMux refuses before any work: the only answers after which a request is repeated by itself. */
export const hasteFaults: readonly FaultRow[] = [
	quick(once('429 rate_limit', rateLimit)),
	quick(answered('429 rate_limit, always', rateLimit, { ...tooFast, requests: 3 })),
	once('502 no_provider_available', noProvider),
	answered('502 no_provider_available, always', noProvider, { ...noMaker, requests: 3 }),
	once('429 without Retry-After', { kind: 'error', status: 429, type: 'rate_limit' }),
	inSeconds(),
	onDate(),
	answered(
		'429 with Retry-After of two minutes',
		{ ...rateLimit, retryAfter: '120' },
		failedOnce(/Wait 2 minutes/, 'retry'),
	),
	answered('429 page of a proxy', { kind: 'html', status: 429 }, tooFast),
	answered(
		'rate_limit inside the stream',
		{ kind: 'inStreamError', form: 'data', code: 'rate_limit_exceeded' },
		tooFast,
	),
];

type Refusal = Fault & { readonly kind: 'error' };

/** Refused at the first try. */
function once(name: string, fault: Refusal): FaultRow {
	const arrange = (): Promise<void> => zenmux.setFault(fault, { times: 1 });
	return {
		name: `${name}, once`,
		actions: bothActions,
		isQuick: false,
		arrange,
		expected: savedAtLast,
	};
}

/** It waits for at least so long. */
function inSeconds(): FaultRow {
	return {
		...once('429 with Retry-After in seconds', { ...rateLimit, retryAfter: '1' }),
		check: async () => {
			const [refused, repeated] = await zenmux.imageRequests();
			const waited = (repeated?.receivedAt ?? NaN) - (refused?.receivedAt ?? NaN);
			assert.ok(waited >= 1000, `it came after ${waited} ms`);
		},
	};
}

/** It waits until then. */
function onDate(): FaultRow {
	let date = NaN;
	return {
		...once('429 with Retry-After as a date', rateLimit),
		arrange: () => {
			// The header has whole seconds.
			date = 1000 * Math.ceil(Date.now() / 1000) + 2000;
			const retryAfter = new Date(date).toUTCString();
			return zenmux.setFault({ ...rateLimit, retryAfter }, { times: 1 });
		},
		check: async () => {
			const [, repeated] = await zenmux.imageRequests();
			const early = date - (repeated?.receivedAt ?? NaN);
			assert.ok(early <= 0, `it came ${early} ms before the date`);
		},
	};
}
