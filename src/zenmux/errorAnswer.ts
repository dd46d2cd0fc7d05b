import * as v from 'valibot';
import { refusalReason } from './refusalReason.ts';
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
	/** Whether ZenMux had to fetch pictures of the request. */
	readonly hasLinks: boolean;
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
	moderation_details: v.fallback(v.optional(v.object({ moderation_stage: word })), undefined),
});

/** The error for a refusal. */
export function refusalError(refusal: Refusal): ZenMuxError {
	const wire = parseError(refusal.error);
	const status = refusal.status ?? statusIn(wire.code);
	const parameter = wire.param || parameterByCode.get(wire.code ?? '');
	const reason = refusalReason({ ...refusal, ...wire, status, parameter });
	return new ZenMuxError(reason, {
		status: refusal.status,
		isRepeatable: isSurelyRefused(refusal, reason),
		retryAfter: retryAfter(refusal.headers),
		parameter,
		moderationStage: wire.moderation_details?.moderation_stage ?? undefined,
		said: isOwnWord(reason) ? (wire.message ?? undefined) : undefined,
	});
}

/** Milliseconds of a `Retry-After` header, in seconds or as an HTTP date (RFC 9110, 10.2.3). */
export function retryAfter(headers: Headers | undefined, now = Date.now()): number | undefined {
	const text = headers?.get('retry-after')?.trim();
	if (text === undefined || text === '') return undefined;
	if (/^\d{1,12}(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000);
	const date = /^[A-Z][a-z]+,? /.test(text) ? Date.parse(text) : NaN;
	return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** Whether ZenMux itself refused the request before any work: a proxy's page does not tell, nor does a stream. */
function isSurelyRefused({ status, isForeign }: Refusal, reason: Reason): boolean {
	if (isForeign) return false;
	return (reason === 'rateLimit' && status === 429) || (reason === 'noProvider' && status === 502);
}

function parseError(error: unknown): v.InferOutput<typeof wireError> {
	const parsed = v.safeParse(wireError, error);
	if (parsed.success) return parsed.output;
	const message = typeof error === 'string' ? error : null;
	return { type: null, code: null, message, param: null, moderation_details: undefined };
}

/** Codes that stand for a parameter, which is not always named. */
const parameterByCode: ReadonlyMap<string, string> = new Map([
	['invalid_input_fidelity_model', 'input_fidelity'],
]);

/** ZenMux repeats the HTTP status as its `code`. */
function statusIn(code: string | null): number | undefined {
	return code !== null && /^[345]\d\d$/.test(code) ? Number(code) : undefined;
}

/** Whether ZenMux's own words add something a person can use. */
function isOwnWord(reason: Reason): boolean {
	return reason !== 'accessDenied' && reason !== 'notZenMux' && reason !== 'gateway';
}
