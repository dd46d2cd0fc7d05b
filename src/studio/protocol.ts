import * as v from 'valibot';
import { jobActions, type JobAction } from '../jobs/jobAction.ts';

/** A button of a job, in the reader's language. */
export type ActionView = { readonly action: JobAction; readonly label: string };

/** A job as the panel draws it; all text is in the reader's language. */
export type JobView = {
	readonly id: string;
	readonly prompt: string;
	/** What was asked for: model, size, format. */
	readonly facts: readonly string[];
	readonly tone: 'running' | 'done' | 'cancelled' | 'failed';
	/** One short sentence, also read out by screen readers when it changes. */
	readonly status: string;
	/** What the person should know beyond the status: whole sentences, or the file's name. */
	readonly detail: string | undefined;
	/** Milliseconds since 1970. */
	readonly startedAt: number;
	readonly endedAt: number | undefined;
	/** Pixels asked for; a square for `auto`. The picture's box never changes its shape. */
	readonly width: number;
	readonly height: number;
	/** Whether what is shown is the finished picture. */
	readonly isFinal: boolean;
	readonly actions: readonly ActionView[];
};

/** Everything the panel shows but the pictures; sent whole each time. */
export type StudioState = {
	/** The newest first. */
	readonly jobs: readonly JobView[];
	/** What the panel says when there are no jobs. */
	readonly empty: { readonly title: string; readonly text: string; readonly button: string };
	/** The name of the list of jobs, for screen readers. */
	readonly listLabel: string;
};

/** From the extension to the panel. */
export type ToPanel =
	| { readonly type: 'state'; readonly state: StudioState }
	| {
			readonly type: 'picture';
			readonly jobId: string;
			/** Counts up with each picture of the job. */
			readonly revision: number;
			readonly mimeType: string;
			readonly bytes: Uint8Array<ArrayBuffer>;
	  };

/** From the panel to the extension: what the person asked for. */
export const fromPanelSchema = v.variant('type', [
	v.strictObject({ type: v.literal('ready') }),
	v.strictObject({ type: v.literal('generate') }),
	v.strictObject({ type: v.literal('act'), jobId: v.string(), action: v.picklist(jobActions) }),
]);
export type FromPanel = v.InferOutput<typeof fromPanelSchema>;
