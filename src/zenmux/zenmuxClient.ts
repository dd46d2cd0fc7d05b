import { performance } from 'node:perf_hooks';
import type { OpenAI } from 'openai';
import type { ArrivalListener } from './arrival.ts';
import { apiKeyKind, apiKeyProblem } from './apiKey.ts';
import { apiUrl, baseUrlProblem } from './baseUrl.ts';
import { Deadline, type Limits } from './deadline.ts';
import { toEditParams } from './editParams.ts';
import { refusalError } from './errorAnswer.ts';
import { readImages } from './imageAnswer.ts';
import type { ImageEvent } from './imageEvents.ts';
import { hiding, type HideKey } from './hideKey.ts';
import { hasLinks, inputBytes, type ImageRequest } from './imageRequest.ts';
import { keyedFetch } from './keyedFetch.ts';
import { toGenerateParams } from './outputParams.ts';
import { parameterProblem } from './parameterProblem.ts';
import { describeRequest } from './requestDescription.ts';
import { contentTypeOf, requestIdOf } from './responseBody.ts';
import type { Observe, Step } from './step.ts';
import { ZenMuxError } from './zenmuxError.ts';

export type { Limits } from './deadline.ts';
export type { Observe, Step } from './step.ts';

/** Where to send a request, and with which key. */
export type Connection = { readonly baseUrl: string; readonly apiKey: string };

/**
 * Sends one request, never repeats it, and tells what comes back; the last event is `completed`.
 * Aborting, or closing the generator, ends the HTTP request at once.
 * @throws ZenMuxError when there is no picture; the signal's own reason when it was aborted
 */
export async function* streamImages(
	request: ImageRequest,
	connection: Connection,
	limits: Limits,
	observe: Observe,
	signal: AbortSignal,
	listener?: ArrivalListener,
): AsyncGenerator<ImageEvent, void, undefined> {
	signal.throwIfAborted();
	const apiKey = usableKey(connection);
	checkParameters(request);
	const deadline = new Deadline(limits, signal, inputBytes(request));
	const hideKey = hiding(apiKey);
	const note = clocked(observe, hideKey);
	let requestId: string | undefined;
	try {
		note({ step: 'sent', detail: describeRequest(request, connection.baseUrl) });
		const response = await send(request, { ...connection, apiKey }, limits, deadline);
		const { status, headers } = response;
		requestId = requestIdOf(headers, hideKey);
		note({ step: 'headers', status, requestId, detail: describeHeaders(headers) });
		if (contentTypeOf(headers).includes('html')) throw new ZenMuxError('notZenMux', { status });
		yield { kind: 'accepted', status, requestId };
		const context = { baseUrl: connection.baseUrl, deadline, observe: note, listener, hideKey };
		yield* readImages(response, { ...context, hasLinks: hasLinks(request) });
	} catch (error) {
		signal.throwIfAborted();
		throw error instanceof ZenMuxError ? error.of(requestId) : error;
	} finally {
		deadline.end();
	}
}

/** What would be refused anyway, or must not leave the house. @throws ZenMuxError */
function usableKey({ baseUrl, apiKey }: Connection): string {
	const addressProblem = baseUrlProblem(baseUrl);
	if (addressProblem !== undefined) {
		throw new ZenMuxError('notZenMux', { message: addressProblem });
	}
	const key = apiKey.trim();
	if (key === '') throw new ZenMuxError('noApiKey');
	if (apiKeyKind(key) === 'management') throw new ZenMuxError('managementKey');
	const message = apiKeyProblem(key);
	if (message !== undefined) throw new ZenMuxError('accessDenied', { message });
	return key;
}

/** What is surely refused is not sent, nor what a form of the request cannot hold. @throws ZenMuxError */
function checkParameters(request: ImageRequest): void {
	const problem = parameterProblem(request);
	if (problem !== undefined) {
		throw new ZenMuxError('invalidParameters', { message: problem.message });
	}
}

/** Sends the request. @returns the answer when its headers came, its body unread */
async function send(
	request: ImageRequest,
	{ baseUrl, apiKey }: Connection,
	limits: Limits,
	deadline: Deadline,
): Promise<Response> {
	const sdk = await import('openai');
	const client: OpenAI = new sdk.OpenAI({
		apiKey,
		adminAPIKey: null,
		baseURL: apiUrl(baseUrl, ''),
		organization: null,
		project: null,
		webhookSecret: null,
		maxRetries: 0,
		// Ours are the limits that end a request; the SDK's own must not come first.
		timeout: limits.total + 60_000,
		logLevel: 'off',
		fetch: keyedFetch(apiKey, deadline),
	});
	try {
		return await post(client, request, deadline.signal);
	} catch (error) {
		deadline.signal.throwIfAborted();
		if (!(error instanceof sdk.APIError)) throw error;
		if (error.cause instanceof ZenMuxError) throw error.cause;
		throw refusalOf(error, hasLinks(request), hiding(apiKey));
	}
}

async function post(client: OpenAI, request: ImageRequest, signal: AbortSignal): Promise<Response> {
	if (request.kind === 'generate') {
		return await client.images.generate(toGenerateParams(request), { signal }).asResponse();
	}
	// The SDK's own method knows multipart only, and would have the pictures read in small pieces.
	const { body } = await toEditParams(request);
	return await client.post('/images/edits', { body, signal }).asResponse();
}

/** What is used of the SDK's error for an answer that is not a success. */
type Refused = {
	readonly status: number | undefined;
	readonly headers: Headers | undefined;
	readonly error: unknown;
};

function refusalOf(
	{ status, headers, error }: Refused,
	hasLinks: boolean,
	hideKey: HideKey,
): ZenMuxError {
	const isForeign = error === undefined;
	const refusal = refusalError({ status, headers, error, isForeign, hasLinks });
	return headers === undefined ? refusal : refusal.of(requestIdOf(headers, hideKey));
}

function clocked(observe: Observe, hideKey: HideKey): (step: Omit<Step, 'ms'>) => void {
	const start = performance.now();
	return ({ detail, ...step }) =>
		observe({
			...step,
			ms: Math.round(performance.now() - start),
			...(detail !== undefined && { detail: hideKey(detail) }),
		});
}

function describeHeaders(headers: Headers): string {
	const generation = headers.get('x-generation-id');
	const type = contentTypeOf(headers) || 'no content type';
	return generation === null ? type : `${type}, generation ${generation}`;
}
