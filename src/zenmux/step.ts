/**
 * One step of a request, for the log; `link` is an address of the picture that could not be fetched. Never
 * holds the key, the prompt, or anything of an input picture but its size and type.
 */
export type Step = {
	readonly step: 'sent' | 'headers' | 'partial' | 'completed' | 'ignored' | 'link';
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
