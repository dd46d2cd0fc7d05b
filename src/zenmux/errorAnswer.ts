import * as v from 'valibot';
import { ZenMuxError, type Reason } from './zenmuxError.ts';

/** A refusal by ZenMux: its HTTP answer, or an error in a stream that had begun. */
export type Refusal = {
	/** HTTP status; `undefined` inside a stream. */
	readonly status: number | undefined;
	readonly headers: Headers | undefined;
	/** The inner error object, or the whole of an answer that has none. */
	readonly error: unknown;
	/** Whether the answer had a body that is not JSON. */
	readonly isForeign: boolean;
};

const word = v.optional(v.fallback(v.nullable(v.string()), null), null);

/** ZenMux's error object and OpenAI's: the first has the HTTP status as `code`, the second a word. */
const wireError = v.object({
	type: word,
	code: v.optional(
		v.fallback(v.nullable(v.pipe(v.union([v.string(), v.number()]), v.transform(String))), null),
		null,
	),
	message: word,
	param: word,
});

/** The error for a refusal: by OpenAI's `code` if it is a word, then by `type`, then by HTTP status. */
export function refusalError(refusal: Refusal): ZenMuxError {
	const wire = parseError(refusal.error);
	const status = refusal.status ?? statusIn(wire.code);
	const reason =
		(status === 413 ? 'requestTooLarge' : undefined) ??
		reasonByCode.get(wire.code ?? '') ??
		reasonByType.get(wire.type ?? '') ??
		reasonOfStatus(status, refusal.isForeign);
	return new ZenMuxError(reason, {
		status: refusal.status,
		isRepeatable:
			refusal.status !== undefined && (reason === 'rateLimit' || reason === 'noProvider'),
		retryAfter: retryAfter(refusal.headers),
		parameter: wire.param ?? undefined,
		said: isOwnWord(reason) ? (wire.message ?? undefined) : undefined,
	});
}

/** Milliseconds of a `Retry-After` header, in seconds or as an HTTP date (RFC 9110, 10.2.3). */
export function retryAfter(headers: Headers | undefined, now = Date.now()): number | undefined {
	const text = headers?.get('retry-after')?.trim();
	if (text === undefined || text === '') return undefined;
	if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000);
	const date = /^[A-Z][a-z]+,? /.test(text) ? Date.parse(text) : NaN;
	return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function parseError(error: unknown): v.InferOutput<typeof wireError> {
	const parsed = v.safeParse(wireError, error);
	if (parsed.success) return parsed.output;
	const message = typeof error === 'string' ? error : null;
	return { type: null, code: null, message, param: null };
}

/** ZenMux repeats the HTTP status as its `code`. */
function statusIn(code: string | null): number | undefined {
	return code !== null && /^[345]\d\d$/.test(code) ? Number(code) : undefined;
}

/** Codes of OpenAI's own envelope, which some refusals pass through. */
const reasonByCode: ReadonlyMap<string, Reason> = new Map([
	['moderation_blocked', 'safety'],
	['content_policy_violation', 'safety'],
	['model_not_found', 'invalidModel'],
	['invalid_api_key', 'accessDenied'],
	['insufficient_quota', 'quotaExceeded'],
	['rate_limit_exceeded', 'rateLimit'],
]);

/** ZenMux's table (docs.zenmux.ai, “Error codes”), then OpenAI's types. */
const reasonByType: ReadonlyMap<string, Reason> = new Map([
	['invalid_params', 'invalidParameters'],
	['insufficient_credit', 'insufficientCredit'],
	['reject_no_credit', 'noCredit'],
	['quote_exceeded', 'quotaExceeded'],
	['access_denied', 'accessDenied'],
	['safety_check_failed', 'safety'],
	['model_not_available', 'modelNotAvailable'],
	['invalid_model', 'invalidModel'],
	['model_not_supported', 'modelNotSupported'],
	['provider_unprocessable_entity_error', 'unprocessable'],
	['rate_limit', 'rateLimit'],
	['internal_server_error', 'serverError'],
	['provider_api_error', 'makerError'],
	['provider_error', 'makerError'],
	['provider_internal_server_error', 'makerError'],
	['no_provider_available', 'noProvider'],
	['invalid_request_error', 'invalidParameters'],
	['image_generation_user_error', 'invalidParameters'],
	['insufficient_quota', 'quotaExceeded'],
	['authentication_error', 'accessDenied'],
	['permission_error', 'accessDenied'],
	['rate_limit_error', 'rateLimit'],
	['server_error', 'serverError'],
]);

function reasonOfStatus(status: number | undefined, isForeign: boolean): Reason {
	switch (status) {
		case undefined:
		case 520:
		case 522:
		case 524:
			return isForeign ? 'gateway' : 'makerError';
		case 402:
			return 'noCredit';
		case 429:
			return 'rateLimit';
		case 408:
		case 502:
		case 503:
		case 504:
			return 'gateway';
	}
	if (isForeign && status < 500) return 'notZenMux';
	if (status === 400) return 'invalidParameters';
	if (status === 401 || status === 403) return 'accessDenied';
	if (status === 422) return 'unprocessable';
	if (status >= 500) return isForeign ? 'gateway' : 'serverError';
	return 'notZenMux';
}

/** Whether ZenMux's own words add something a person can use. */
function isOwnWord(reason: Reason): boolean {
	return reason !== 'accessDenied' && reason !== 'notZenMux' && reason !== 'gateway';
}
