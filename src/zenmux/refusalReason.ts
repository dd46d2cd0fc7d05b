import type { Reason } from './zenmuxError.ts';

/** What tells why a request was refused. */
export type RefusalFacts = {
	/** HTTP status; `undefined` inside a stream that says nothing of it. */
	readonly status: number | undefined;
	/** A word, or the HTTP status once more. */
	readonly code: string | null;
	readonly type: string | null;
	/** The refused parameter, as the API calls it. */
	readonly parameter: string | undefined;
	/** Whether the answer had a body that is not JSON. */
	readonly isForeign: boolean;
	/** Whether ZenMux had to fetch pictures of the request. */
	readonly hasLinks: boolean;
};

/** Why: by OpenAI's `code` if it is a word, then by `type`, then by HTTP status. */
export function refusalReason(facts: RefusalFacts): Reason {
	const { status, code, type, parameter, isForeign } = facts;
	const reason =
		(status === 413 ? 'requestTooLarge' : undefined) ??
		reasonByCode.get(code ?? '') ??
		reasonByType.get(type ?? '') ??
		reasonOfStatus(status, isForeign);
	if (reason === 'invalidPicture' && parameter === 'mask') return 'invalidMask';
	return facts.hasLinks && mayBeForLinks(reason, facts) ? 'linksRefused' : reason;
}

/** Codes of OpenAI's own envelope, which some refusals pass through. */
const reasonByCode: ReadonlyMap<string, Reason> = new Map([
	['moderation_blocked', 'safety'],
	['content_policy_violation', 'safety'],
	['model_not_found', 'invalidModel'],
	['invalid_mask_image_format', 'invalidMask'],
	['invalid_image_file', 'invalidPicture'],
	['unsupported_file_mimetype', 'invalidPicture'],
	['invalid_input_fidelity_model', 'invalidParameters'],
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

/** Parameters that are the same with links and without. */
const plainParameter =
	/^(prompt|model|n|size|quality|background|moderation|stream|partial_images|output_\w+|input_fidelity)$/;

/** ZenMux's guide does not show the JSON form, so any refusal that names no other cause may be for it. */
function mayBeForLinks(reason: Reason, facts: RefusalFacts): boolean {
	const { status, parameter, isForeign } = facts;
	if (parameter !== undefined && plainParameter.test(parameter)) return false;
	if (reason === 'notZenMux') return status === 415 || !isForeign;
	return (
		reason === 'invalidParameters' || reason === 'invalidPicture' || reason === 'unprocessable'
	);
}
