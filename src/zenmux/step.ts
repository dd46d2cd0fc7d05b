/** One step of a request, for the log. Never holds the key or the prompt. */
export type Step = {
	readonly step: 'sent' | 'headers' | 'partial' | 'completed' | 'ignored';
	/** Milliseconds since the request was sent. */
	readonly ms: number;
	/** Size of the picture. */
	readonly bytes?: number;
	/** `X-ZenMux-RequestId`. */
	readonly requestId?: string | undefined;
	/** HTTP status. */
	readonly status?: number;
	/** What else is worth a word, in English. */
	readonly detail?: string | undefined;
};

/** Gets each step when it happens. */
export type Observe = (step: Step) => void;
