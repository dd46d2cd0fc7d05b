/** A request the server does not serve, as a row of ZenMux's error table (its page "Error codes"). */
export class Refusal extends Error {
	readonly status: number;
	readonly type: string;

	constructor(status: number, type: string, message: string) {
		super(message);
		this.status = status;
		this.type = type;
	}
}

/** 400 `invalid_params`: the answer to every bad parameter. */
export function invalid(message: string): Refusal {
	return new Refusal(400, 'invalid_params', message);
}

/** The messages ZenMux documents for its error types; the other types have none. */
export const documentedMessages: Readonly<Record<string, string>> = {
	insufficient_credit:
		'Account overdue. To prevent abuse, a non-negative balance is required to use this model.',
	reject_no_credit:
		'Credit required. To prevent abuse, a positive balance is required for this model.',
	quote_exceeded: 'You have reached your subscription quota limit.',
	access_denied: 'You have no permission to access this resource',
	safety_check_failed: 'The request was blocked by a safety policy.',
	model_not_available: 'The requested model is not included in your subscription plan.',
	rate_limit: 'Rate limit exceeded',
	internal_server_error: 'Internal server error',
	no_provider_available: 'No provider available',
};

/** ZenMux's envelope: `code` is the HTTP status as text. */
export function refusalBody(refusal: Pick<Refusal, 'status' | 'type' | 'message'>): string {
	const { status, type, message } = refusal;
	return JSON.stringify({ error: { code: String(status), type, message } });
}
