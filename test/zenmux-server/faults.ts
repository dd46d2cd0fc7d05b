/** Where a request can be held or stall: before its headers, a partial picture, the completed one. */
export type Point = 'headers' | 'partial' | 'completed';

/** Something that goes wrong with an answer. Each kind is one misbehaviour seen or feared. */
export type Fault =
	/** Any row of the error table; `message` defaults to the documented one. */
	| {
			readonly kind: 'error';
			readonly status: number;
			readonly type: string;
			readonly message?: string;
			/** Value of a `Retry-After` header. */
			readonly retryAfter?: string;
			/** `openai`: upstream's own envelope, where `code` is a word. */
			readonly envelope?: 'zenmux' | 'openai';
			readonly code?: string;
			readonly param?: string;
	  }
	/** A proxy's HTML page instead of an answer. */
	| { readonly kind: 'html'; readonly status: number }
	/** 307 to the same path on another `host:port`. */
	| { readonly kind: 'redirect'; readonly to: string }
	/** An error inside the stream: `event: error`, `data: {"error":…}` or `data: {"type":"error",…}`. */
	| {
			readonly kind: 'inStreamError';
			readonly form: 'event' | 'data' | 'type';
			/** Default: before `completed`, after the partial pictures. */
			readonly at?: 'partial' | 'completed';
			readonly code?: string;
			readonly message?: string;
	  }
	/** Silence from that point on, with or without keep-alive comments; ends when the client goes. */
	| { readonly kind: 'stall'; readonly at: Point; readonly keepAlive: boolean }
	/** The body in chunks of that many bytes, one by default. */
	| { readonly kind: 'drip'; readonly bytes?: number }
	/** A damaged picture event; the completed one by default. */
	| {
			readonly kind: 'malformedJson' | 'invalidBase64' | 'emptyPicture';
			readonly at?: 'partial' | 'completed';
	  }
	| { readonly kind: PlainKind };

type PlainKind =
	/** The connection is reset (TCP RST) at one of four places. */
	| 'resetBeforeHeaders'
	| 'resetAfterHeaders'
	| 'resetInPartial'
	| 'resetBeforeCompleted'
	/** The stream ends cleanly, without the completed event. */
	| 'endWithoutCompleted'
	/** Line ends and a byte order mark that the SSE standard allows. */
	| 'crlf'
	| 'cr'
	| 'bom'
	/** The last event lacks its blank line. */
	| 'noFinalBlankLine'
	| 'unknownEvent'
	/** Another picture type than asked, under the asked one's name. */
	| 'wrongFormat'
	/** A square, opaque picture, whatever size and background was asked for. */
	| 'unasked'
	/** Events with nothing but `type`, the picture and `partial_image_index`. */
	| 'minimalFields'
	| 'completedTwice'
	| 'partialAfterCompleted'
	| 'partialsOutOfOrder'
	| 'noPartials'
	/** Two partial pictures more than asked. */
	| 'morePartials'
	| 'jsonInsteadOfStream'
	/** 200 with the right content type and nothing in it. */
	| 'emptyBody'
	/** The completed picture as `url`, served by this server, instead of `b64_json`. */
	| 'urlInsteadOfBase64'
	/** `data: [DONE]` after the completed event. */
	| 'done';

const kinds: Readonly<Record<Fault['kind'], true>> = {
	error: true,
	html: true,
	redirect: true,
	inStreamError: true,
	stall: true,
	drip: true,
	malformedJson: true,
	invalidBase64: true,
	emptyPicture: true,
	resetBeforeHeaders: true,
	resetAfterHeaders: true,
	resetInPartial: true,
	resetBeforeCompleted: true,
	endWithoutCompleted: true,
	crlf: true,
	cr: true,
	bom: true,
	noFinalBlankLine: true,
	unknownEvent: true,
	wrongFormat: true,
	unasked: true,
	minimalFields: true,
	completedTwice: true,
	partialAfterCompleted: true,
	partialsOutOfOrder: true,
	noPartials: true,
	morePartials: true,
	jsonInsteadOfStream: true,
	emptyBody: true,
	urlInsteadOfBase64: true,
	done: true,
};

/** Every kind of fault. */
export const faultKinds: readonly string[] = Object.keys(kinds);
