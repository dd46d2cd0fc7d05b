import * as v from 'valibot';
import { compositionSchema, focusSchema } from '../composer/keptComposition.ts';
import type { Job } from '../jobs/job.ts';
import { parameterEntries } from '../zenmux/parameterEntries.ts';
import { keptPicture, keptProgress } from './keptProgress.ts';
import { contentHash, maybe, time, whole } from './keptValues.ts';

const parameters = v.object(parameterEntries);
const output = { ...parameterEntries, prompt: v.string(), model: v.string() };
const format = v.picklist(['png', 'jpeg', 'webp']);

const image = v.variant('kind', [
	v.object({
		kind: v.literal('stored'),
		name: v.string(),
		format,
		byteLength: whole,
		hash: contentHash,
	}),
	v.object({ kind: v.literal('url'), url: v.string() }),
]);

const request = v.variant('kind', [
	v.object({ ...output, kind: v.literal('generate') }),
	v.object({
		...output,
		kind: v.literal('edit'),
		images: v.array(image),
		mask: maybe(contentHash),
		markup: maybe(contentHash),
		inputFidelity: maybe(v.picklist(['low', 'high'])),
	}),
]);

const edit = v.object({
	source: maybe(v.object({ uri: v.string(), hash: contentHash })),
	parent: maybe(v.string()),
	before: maybe(v.object({ hash: contentHash, size: v.object({ width: whole, height: whole }) })),
	keep: maybe(v.object({ base: contentHash, mask: contentHash, feather: whole })),
});

const target = v.object({
	file: maybe(v.string()),
	shape: maybe(
		v.object({
			size: v.object({ width: whole, height: whole }),
			focus: focusSchema,
			format,
			quality: v.number(),
		}),
	),
	mayReplace: v.boolean(),
	isPicked: v.boolean(),
});

/** What is kept of a job, as JSON: all but the bytes of its picture. */
const jobSchema = v.object({
	id: v.string(),
	batch: v.object({ id: v.string(), index: whole }),
	request,
	folder: maybe(v.string()),
	edit: maybe(edit),
	composition: compositionSchema,
	final: maybe(parameters),
	target: maybe(target),
	startedAt: time,
	endedAt: maybe(time),
	requestId: maybe(v.string()),
	usage: maybe(v.object({ inputTokens: whole, outputTokens: whole, totalTokens: whole })),
	cost: maybe(v.number()),
	got: maybe(v.object({ format, width: whole, height: whole, isTransparent: maybe(v.boolean()) })),
	picture: maybe(keptPicture),
	progress: keptProgress,
});

/** A job as JSON says it was, and as it stands now that the window which ran it is gone. */
export const keptJobSchema = v.pipe(jobSchema, v.transform(afterwards));

/** A finished picture that was cut off while it was being saved can still be saved. */
const kept = {
	status: 'unsaved',
	problem: undefined,
	mayReplace: false,
	wasCutOff: true,
} as const;

/** What was not finished, or is finished but was never written anywhere, was cut off. */
function afterwards(job: v.InferOutput<typeof jobSchema>): Job {
	const { status } = job.progress;
	// Bytes that were in memory alone are gone.
	const picture = status === 'saved' || job.picture?.hash !== undefined ? job.picture : undefined;
	if (status === 'saving' && picture?.isFinal === true) return { ...job, picture, progress: kept };
	if (!isCutOff(status) && !(isWaiting(status) && picture === undefined))
		return { ...job, picture };
	const endedAt = job.endedAt ?? job.startedAt;
	const interrupted = { status: 'interrupted' } as const;
	const progress =
		status === 'queued' ? ({ ...interrupted, wasQueued: true } as const) : interrupted;
	return { ...job, picture, endedAt, progress };
}

function isCutOff(status: Job['progress']['status']): boolean {
	return ['queued', 'requesting', 'repeating', 'streaming', 'saving'].includes(status);
}

/** Whether the picture waits to be saved. */
function isWaiting(status: Job['progress']['status']): boolean {
	return status === 'unsaved' || status === 'undone';
}
