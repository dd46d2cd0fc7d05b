import type { Progress } from '../../src/jobs/job.ts';
import type { JobAction } from '../../src/jobs/jobAction.ts';

/** What the person had asked for when the fault came. */
export type Action = 'generate' | 'edit';

/** Both, for faults that either can meet. */
export const bothActions: readonly Action[] = ['generate', 'edit'];

/** How a job must end that met the fault. */
export type Expected = {
	readonly ending: 'saved' | 'failed' | 'unsaved' | 'cancelled';
	/** What the person reads: whole sentences, or the file's name of a picture that was saved. */
	readonly reads: RegExp;
	/** The first buttons that the person gets. */
	readonly offers?: readonly JobAction[];
	/** How many paid requests the server got. */
	readonly requests: number;
	/** Whether the extension's storage fails, too: then an unsaved picture is in memory alone. */
	readonly isStorageBroken?: true;
};

/** One fault, what brings it about, and what must come of it. */
export type FaultRow = {
	/** As the table calls it. */
	readonly name: string;
	readonly actions: readonly Action[];
	/** Whether it is part of `npm test`, too: those take less than a second. */
	readonly isQuick: boolean;
	/** Before the request is sent. */
	readonly arrange: () => Promise<void>;
	/** How it is sent, where not by a command of the Explorer or the palette. */
	readonly send?: (action: Action) => Thenable<Progress | undefined>;
	/** While it runs, until `ended` is settled; resolves when all is done that the fault needs. */
	readonly meanwhile?: (ended: Promise<unknown>) => Promise<void>;
	readonly expected: Expected;
	/**
	 * What somebody else writes into the workspace, by the path of the file; `undefined` for one that is deleted.
	 * It must stay so.
	 */
	readonly others?: Readonly<Record<string, Uint8Array | undefined>>;
	/** What else must be true afterwards. */
	readonly check?: (progress: Progress) => Promise<void>;
	/** Takes away what `arrange` did outside of the test server and the workspace. */
	readonly cleanUp?: () => Promise<void>;
};
