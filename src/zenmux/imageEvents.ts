/** Tokens that a picture cost. */
export type Usage = {
	readonly inputTokens: number;
	readonly outputTokens: number;
	readonly totalTokens: number;
	/** How many of the input tokens are pictures, where the answer says so. */
	readonly inputImageTokens?: number | undefined;
};

/** What a request for a picture tells, in this order; only the last is certain to be the picture. */
export type ImageEvent =
	| {
			/** The answer began: from here on the request may cost money. */
			readonly kind: 'accepted';
			/** HTTP status, for the log. */
			readonly status: number;
			/** `X-ZenMux-RequestId`. */
			readonly requestId: string | undefined;
	  }
	| {
			/** A coarse version of the whole picture. Fewer than asked for, or none, may come. */
			readonly kind: 'partial';
			/** From 0, always rising. */
			readonly index: number;
			/** An encoded picture that owns its buffer. */
			readonly bytes: Uint8Array<ArrayBuffer>;
	  }
	| {
			readonly kind: 'completed';
			/** An encoded picture, never empty, that owns its buffer. */
			readonly bytes: Uint8Array<ArrayBuffer>;
			readonly usage: Usage | undefined;
	  };
