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
			/** Put before the message. */
			readonly megabytes?: number;
	  }
	/** A proxy's HTML page instead of an answer. */
	| { readonly kind: 'html'; readonly status: number }
	/** To the same path on another `host:port`; 307 by default. */
	| { readonly kind: 'redirect'; readonly to: string; readonly status?: number }
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
	/** 200 with one JSON body; `pictures` (default: as many as asked) under another content type. */
	| { readonly kind: 'jsonInsteadOfStream'; readonly pictures?: number; readonly type?: string }
	/** The events under another content type. */
	| { readonly kind: 'contentType'; readonly type: string }
	/** The completed picture as `url` instead of `b64_json`: served by this server, or elsewhere by path or address. */
	| { readonly kind: 'urlInsteadOfBase64'; readonly to?: string }
	/** Before all else that many megabytes: a picture in a completed event, a field of an event, or a comment. */
	| {
			readonly kind: 'huge';
			readonly what: 'picture' | 'field' | 'comment';
			readonly megabytes: number;
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
	/** Each partial picture comes twice. */
	| 'duplicatePartials'
	| 'noPartials'
	/** Two partial pictures more than asked. */
	| 'morePartials'
	/** Small events that mean nothing, until the client goes away. */
	| 'endlessEvents'
	/** The completed picture is random bytes. */
	| 'notAPicture'
	/** The completed picture lacks its second half. */
	| 'halfPicture'
	/** The body is compressed. */
	| 'gzip'
	/** 200 with the right content type and nothing in it. */
	| 'emptyBody'
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
	duplicatePartials: true,
	noPartials: true,
	morePartials: true,
	endlessEvents: true,
	notAPicture: true,
	halfPicture: true,
	gzip: true,
	contentType: true,
	huge: true,
	jsonInsteadOfStream: true,
	emptyBody: true,
	urlInsteadOfBase64: true,
	done: true,
};

/** Every kind of fault. */
export const faultKinds: readonly string[] = Object.keys(kinds);
