import type { Got } from '../pictures/got.ts';
import type { ImageEvent, Usage } from '../zenmux/imageEvents.ts';
import type { PictureParameters } from '../zenmux/imageRequest.ts';
import type { Composition } from './composition.ts';
import type { Failure } from './failure.ts';
import type { ContentHash, EditOrigin, JobRequest } from './jobRequest.ts';
import type { Target } from './target.ts';

/** Where a job stands. Times are milliseconds since 1970. */
export type Progress =
	/** Waits until fewer others are being made. */
	| { readonly status: 'queued' }
	| { readonly status: 'requesting' }
	| { readonly status: 'repeating'; readonly attempt: number; readonly until: number }
	| { readonly status: 'streaming'; readonly partials: number }
	| { readonly status: 'saving' }
	| {
			readonly status: 'saved';
			/** URI of the file. */
			readonly asset: string;
			/** Of the bytes that were written: the file may hold something else later. */
			readonly hash: ContentHash;
			/** The record of the file that it replaced. */
			readonly replaced: string | undefined;
			/** Why it lies elsewhere than the settings say, or what is wrong with it: whole sentences. */
			readonly note: string | undefined;
			/** Whether it lies there only to be looked at, until the person keeps or reverts it. */
			readonly isTrial: boolean;
	  }
	| {
			readonly status: 'unsaved';
			readonly problem: string | undefined;
			/** Whether the person is asked to let it replace the edited file. */
			readonly mayReplace: boolean;
			/** When VS Code was closed while it was saved: its file may be there nevertheless. */
			readonly wasCutOff?: true;
	  }
	| {
			readonly status: 'undone';
			/** Whether the file that it had replaced is back; else its own file is gone. */
			readonly isRestored: boolean;
	  }
	| {
			readonly status: 'cancelled';
			/** Whether the request was on its way: it may cost money then. */
			readonly wasSent: boolean;
	  }
	/** VS Code was closed or reloaded while it ran. */
	| {
			readonly status: 'interrupted';
			/** When it still waited for its turn. */
			readonly wasQueued?: true;
	  }
	| { readonly status: 'failed'; readonly failure: Failure };

/** The newest picture of a job. `revision` counts up with each one. */
export type JobPicture = {
	readonly revision: number;
	readonly isFinal: boolean;
	/** Encoded picture; `undefined` once the saved file or the content store holds it. */
	readonly bytes: Uint8Array<ArrayBuffer> | undefined;
	/** In the content store, as long as no file holds it. */
	readonly hash: ContentHash | undefined;
	/** ZenMux's own answer, where the picture was made of it: laid over the original, or cropped. */
	readonly raw: ContentHash | undefined;
};

/** What a job is begun with. */
export type JobSpec = {
	readonly request: JobRequest;
	/** URI of the workspace folder that gets the asset; `undefined` asks where to save. */
	readonly folder: string | undefined;
	/** `undefined` for a picture made from words alone. */
	readonly edit: EditOrigin | undefined;
	/** What the person had put together, to begin from again. */
	readonly composition: Composition;
	/** Of a draft: with what the final picture is to be made. */
	readonly final: PictureParameters | undefined;
	/** `undefined` where the settings decide about file and size. */
	readonly target: Target | undefined;
};

/** One request, in flight or ended. */
export type Job = JobSpec & {
	/** Unique, also over reloads. */
	readonly id: string;
	/** What it was sent together with. */
	readonly batch: {
		readonly id: string;
		/** Its place there, from 0. */
		readonly index: number;
	};
	/** When it was sent; of a queued one, when it was asked for. */
	readonly startedAt: number;
	readonly endedAt: number | undefined;
	readonly requestId: string | undefined;
	readonly usage: Usage | undefined;
	/** Estimated from `usage` and ZenMux's prices, in USD. */
	readonly cost: number | undefined;
	/** What ZenMux's answer is, as its bytes say. */
	readonly got: Got | undefined;
	readonly picture: JobPicture | undefined;
	readonly progress: Progress;
};

/** The job after an event of its stream. */
export function advance(job: Job, event: ImageEvent): Job {
	switch (event.kind) {
		case 'accepted':
			return {
				...job,
				requestId: event.requestId,
				progress: { status: 'streaming', partials: 0 },
			};
		case 'partial':
			return {
				...job,
				picture: nextPicture(job, event.bytes, false),
				progress: { status: 'streaming', partials: partialsOf(job) + 1 },
			};
		case 'completed':
			return {
				...job,
				usage: event.usage,
				picture: nextPicture(job, event.bytes, true),
				progress: { status: 'saving' },
			};
	}
}

/** Whether the job waits or runs: it can be cancelled. */
export function isRunning(job: Job): boolean {
	switch (job.progress.status) {
		case 'queued':
		case 'requesting':
		case 'repeating':
		case 'streaming':
			return true;
		case 'saving':
		case 'saved':
		case 'unsaved':
		case 'undone':
		case 'cancelled':
		case 'interrupted':
		case 'failed':
			return false;
	}
}

/** Whether the job ended without a finished picture, so that it can be tried again. */
export function isOver(job: Job): boolean {
	const { status } = job.progress;
	return status === 'cancelled' || status === 'failed' || status === 'interrupted';
}

/** What the job was begun with. */
export function specOf({ request, folder, edit, composition, final, target }: Job): JobSpec {
	return { request, folder, edit, composition, final, target };
}

/** URI of the file that the picture is meant to be, or whose edit it is. */
export function placeOf({ target, edit }: JobSpec): string | undefined {
	return target?.file ?? edit?.source?.uri;
}

/** What the person typed, without what a style adds to it. */
export function promptOf({
	composition,
	request,
}: Pick<JobSpec, 'composition' | 'request'>): string {
	return composition.prompt.trim() || request.prompt;
}

/** The last part of a file's URI, as people write it; a query, such as of `git:` URIs, is no part of it. */
export function fileName(uri: string): string {
	const [path = ''] = uri.split(/[?#]/);
	return decodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
}

function nextPicture(job: Job, bytes: Uint8Array<ArrayBuffer>, isFinal: boolean): JobPicture {
	return {
		revision: (job.picture?.revision ?? 0) + 1,
		isFinal,
		bytes,
		hash: undefined,
		raw: undefined,
	};
}

function partialsOf(job: Job): number {
	return job.progress.status === 'streaming' ? job.progress.partials : 0;
}
