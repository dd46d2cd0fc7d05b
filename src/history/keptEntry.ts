import * as v from 'valibot';
import type { HistoryEntry } from './historyEntry.ts';
import { keptJobSchema } from './keptJob.ts';

/** What an entry's own file holds. */
export type KeptEntry = Omit<HistoryEntry, 'hasThumbnail'>;

const schema = v.object({ job: keptJobSchema, isPinned: v.boolean() });

/** Reads the text of an entry's file; `undefined` when it is torn, or of another kind. */
export function parseEntry(text: string): KeptEntry | undefined {
	const kept = v.safeParse(schema, json(text));
	return kept.success ? kept.output : undefined;
}

/** The text of an entry's file: one line of JSON. */
export function entryText({ job, isPinned }: KeptEntry): string {
	const picture = job.picture && { ...job.picture, bytes: undefined };
	return JSON.stringify({ job: { ...job, picture }, isPinned });
}

function json(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
