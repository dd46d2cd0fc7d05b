import { sentenceFor } from './errorSentence.ts';

/** Why there is no picture. Code switches on it; people read the error's message. */
export type Reason =
	/** No key is stored. */
	| 'noApiKey'
	/** The key is missing, wrong or expired. */
	| 'accessDenied'
	/** A management key was given; it cannot generate. */
	| 'managementKey'
	/** The account is overdue. */
	| 'insufficientCredit'
	/** The balance is too low for this model. */
	| 'noCredit'
	/** The subscription's quota is used up. */
	| 'quotaExceeded'
	| 'safety'
	/** Not in the subscription's plan. */
	| 'modelNotAvailable'
	/** No such model. */
	| 'invalidModel'
	/** The model does not answer on the Images API. */
	| 'modelNotSupported'
	| 'invalidParameters'
	/** An input picture that cannot be read or is of another type. */
	| 'invalidPicture'
	| 'invalidMask'
	/** A request with pictures that ZenMux had to fetch, for no reason that files would not remove. */
	| 'linksRefused'
	| 'requestTooLarge'
	/** The model's maker refused the request as it was. */
	| 'unprocessable'
	| 'rateLimit'
	| 'serverError'
	/** No maker of the model could be reached. */
	| 'noProvider'
	/** A gateway on the way had no answer in time. */
	| 'gateway'
	/** The model's maker failed. */
	| 'makerError'
	/** HTML, a redirect or another foreign answer. */
	| 'notZenMux'
	/** No connection: name, route, port or certificate. */
	| 'unreachable'
	| 'connectionLost'
	/** The answer ended without a picture, or made no sense. */
	| 'brokenStream'
	/** Nothing came for too long. */
	| 'silence'
	/** The whole job took too long. */
	| 'timeout'
	/** A picture beyond what is taken in. */
	| 'tooLarge'
	| 'emptyPicture'
	/** The picture was given as a link that could not be fetched. */
	| 'onlyLink';

/** What else is known of a failure. */
export type ErrorDetails = {
	readonly requestId?: string | undefined;
	/** HTTP status. */
	readonly status?: number | undefined;
	readonly isRepeatable?: boolean | undefined;
	/** Milliseconds. */
	readonly retryAfter?: number | undefined;
	/** The refused parameter, as the API calls it. */
	readonly parameter?: string | undefined;
	/** What a safety policy blocked: `input` or `output`; other words say nothing. */
	readonly moderationStage?: string | undefined;
	/** ZenMux's own words. */
	readonly said?: string | undefined;
	/** A better sentence than the reason's own. */
	readonly message?: string | undefined;
	readonly cause?: unknown;
};

/** Any failure of a request to ZenMux. Its message is for people: what happened and what to do. */
export class ZenMuxError extends Error {
	readonly reason: Reason;
	/** `X-ZenMux-RequestId`: ZenMux's support asks for it. Not part of the message. */
	readonly requestId: string | undefined;
	/** HTTP status, for the log only. */
	readonly status: number | undefined;
	/** Whether the request was surely refused before any work, so that repeating it costs nothing. */
	readonly isRepeatable: boolean;
	/** How long ZenMux asks to wait, in milliseconds. */
	readonly retryAfter: number | undefined;
	/** The refused parameter, as the API calls it. */
	readonly parameter: string | undefined;

	constructor(reason: Reason, details: ErrorDetails = {}) {
		super(details.message ?? sentenceFor(reason, details), { cause: details.cause });
		this.name = 'ZenMuxError';
		this.reason = reason;
		this.requestId = details.requestId;
		this.status = details.status;
		this.isRepeatable = details.isRepeatable ?? false;
		this.retryAfter = details.retryAfter;
		this.parameter = details.parameter;
	}

	/** The same failure with the id of its request, where it has none yet. */
	of(requestId: string | undefined): ZenMuxError {
		return this.requestId !== undefined || requestId === undefined
			? this
			: new ZenMuxError(this.reason, {
					requestId,
					status: this.status,
					isRepeatable: this.isRepeatable,
					retryAfter: this.retryAfter,
					parameter: this.parameter,
					message: this.message,
					cause: this.cause,
				});
	}
}
