import * as v from 'valibot';
import { apiUrl, baseUrlProblem } from './baseUrl.ts';
import { Deadline } from './deadline.ts';
import { refusalError } from './errorAnswer.ts';
import { hiding } from './hideKey.ts';
import { keyedFetch } from './keyedFetch.ts';
import { requestIdOf } from './responseBody.ts';
import type { Connection } from './zenmuxClient.ts';
import { ZenMuxError, type Reason } from './zenmuxError.ts';

/** What ZenMux says of a key. */
export type KeyCheck =
	| { readonly result: 'works' }
	/** The key is wrong, expired or revoked. */
	| { readonly result: 'refused'; readonly error: ZenMuxError }
	/** ZenMux knows the key, and its account can pay for nothing at the moment. */
	| { readonly result: 'noCredit'; readonly error: ZenMuxError }
	/** Nothing can be said: ZenMux was not reached, or does not look at the key first. */
	| { readonly result: 'unknown'; readonly error: ZenMuxError };

/** Milliseconds. */
const limits = { silence: 15_000, total: 30_000 };

/** Not the name of any model. */
export const keyCheckModel = 'zenmux-images/key-check';

/** Without a prompt no picture can be made: this is refused whatever the key is, and costs nothing. */
const impossible = JSON.stringify({ model: keyCheckModel });

/**
 * Asks ZenMux whether it takes a key. It documents no call for that, so a generation that cannot be
 * is asked for: a key that is refused otherwise than no key at all is one that ZenMux knows.
 * @throws the signal's own reason when it was aborted
 */
export async function checkApiKey(connection: Connection, signal: AbortSignal): Promise<KeyCheck> {
	const error = await refusal(connection, signal);
	if (error.reason === 'accessDenied') return { result: 'refused', error };
	if (withoutMeans.includes(error.reason)) return { result: 'noCredit', error };
	if (!ofTheRequest.includes(error.reason)) return { result: 'unknown', error };
	const withoutKey = await refusal({ ...connection, apiKey: '' }, signal);
	const isKeyFirst = withoutKey.reason === 'accessDenied';
	return isKeyFirst ? { result: 'works' } : { result: 'unknown', error };
}

/** The account is known, and cannot pay. */
const withoutMeans: readonly Reason[] = ['insufficientCredit', 'noCredit', 'quotaExceeded'];

/** What is wrong with the request itself. */
const ofTheRequest: readonly Reason[] = [
	'invalidModel',
	'modelNotAvailable',
	'modelNotSupported',
	'invalidParameters',
	'unprocessable',
];

/** Why ZenMux does not make the impossible picture. @param apiKey empty: none is sent */
async function refusal({ baseUrl, apiKey }: Connection, signal: AbortSignal): Promise<ZenMuxError> {
	const problem = baseUrlProblem(baseUrl);
	if (problem !== undefined) return new ZenMuxError('notZenMux', { message: problem });
	const deadline = new Deadline(limits, signal);
	try {
		const send = keyedFetch(apiKey, deadline);
		const address = apiUrl(baseUrl, '/images/generations');
		const response = await send(address, { method: 'POST', body: impossible });
		const { status, headers, ok } = response;
		const requestId = requestIdOf(headers, hiding(apiKey));
		// What takes this is no Images API. The body is not waited for.
		if (ok) return new ZenMuxError('notZenMux', { status, requestId });
		const body = v.safeParse(wireRefusal, await response.text());
		const error = body.success ? body.output.error : undefined;
		const isForeign = error === undefined;
		return refusalError({ status, headers, error, isForeign, hasLinks: false }).of(requestId);
	} catch (error) {
		signal.throwIfAborted();
		if (error instanceof ZenMuxError) return error;
		throw error;
	} finally {
		deadline.end();
	}
}

const wireRefusal = v.pipe(v.string(), v.parseJson(), v.object({ error: v.optional(v.unknown()) }));
