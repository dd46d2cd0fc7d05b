import { noAnswerError } from './connectionError.ts';
import type { Deadline } from './deadline.ts';
import { hiding, type HideKey } from './hideKey.ts';
import { readStart, requestIdOf } from './responseBody.ts';
import { ZenMuxError } from './zenmuxError.ts';

type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** Bytes of a refusal that are read. */
const maxRefusal = 1 << 18;

/**
 * A `fetch` for the SDK that sends the key and nothing else of the environment: the SDK adds headers of the
 * variable OPENAI_CUSTOM_HEADERS, which must not travel with the key. It follows no redirect, because the key
 * would go along, and takes in only the beginning of a refusal, without the key where that shows it. Form
 * data names its own content type.
 * @param apiKey empty: none is sent
 */
export function keyedFetch(apiKey: string, deadline: Deadline): Fetch {
	const hideKey = hiding(apiKey);
	return async (input, { method, body } = {}) => {
		const headers = new Headers({
			accept: 'text/event-stream, application/json',
			'user-agent': 'zenmux-images',
			...(apiKey !== '' && { authorization: `Bearer ${apiKey}` }),
			...(typeof body === 'string' && { 'content-type': 'application/json' }),
		});
		const { signal } = deadline;
		const response = await fetch(input, {
			...(method !== undefined && { method }),
			...(body !== undefined && { body }),
			headers,
			signal,
			redirect: 'manual',
		}).catch((error: unknown) => {
			signal.throwIfAborted();
			throw noAnswerError(error);
		});
		deadline.refresh();
		return response.ok ? response : await refusalOf(response, hideKey, deadline);
	};
}

/** The refusal with a body of bounded size; without one it is an empty error, not a foreign answer. */
async function refusalOf(
	response: Response,
	hideKey: HideKey,
	deadline: Deadline,
): Promise<Response> {
	const { status, headers } = response;
	if (status < 200 || status > 599 || (status >= 300 && status < 400)) {
		throw new ZenMuxError('notZenMux', { status, requestId: requestIdOf(headers, hideKey) });
	}
	const body = new TextDecoder().decode(await readStart(response, maxRefusal, deadline));
	return new Response(body === '' ? '{"error":{}}' : hideKey(body), { status, headers });
}
