import type { Fault } from '../zenmux-server/faults.ts';

/** When a person cancels a job: what has come of it then. */
export type Stage =
	/** It waits behind 20 others. */
	| 'queued'
	/** The request was sent; nothing came back. */
	| 'sent'
	/** The headers came. */
	| 'accepted'
	/** All partial pictures came. */
	| 'partials'
	/** A picture is coming in small pieces. */
	| 'dripping'
	/** ZenMux said “too fast”, and the job waits to ask again. */
	| 'repeating';

/** One kind of job, and what must come of it. */
export type SoakKind = {
	readonly ending: 'saved' | 'failed' | 'cancelled';
	/** Paid requests that the server must get. */
	readonly requests: number;
	/** What the server does to it; `times` requests, all by default. */
	readonly fault?: Fault;
	readonly times?: number;
	readonly stage?: Stage;
	/** Cancelled by *Cancel All Jobs*, else by the one who asked for it. */
	readonly isAllCancelled?: boolean;
	/** Who asks; either where that makes no difference. */
	readonly by?: 'command' | 'agent';
	readonly action?: 'generate' | 'edit';
	/** What an agent asks for besides. */
	readonly format?: 'png' | 'jpg' | 'webp';
	readonly input?: Readonly<Record<string, unknown>>;
};

/** A job of the soak. */
export type SoakJob = SoakKind & {
	/** Unlike that of any other job. */
	readonly prompt: string;
	readonly by: 'command' | 'agent';
	readonly action: 'generate' | 'edit';
	readonly format: 'png' | 'jpg' | 'webp';
};
