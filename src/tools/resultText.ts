import type { PictureShape } from '../pictures/format.ts';
import { mimeType } from '../pictures/format.ts';

/** What an agent is told of a saved picture. */
export type PictureResult = {
	/** Relative to the workspace. */
	readonly path: string;
	readonly uri: string;
	readonly shape: PictureShape | undefined;
	readonly altText: string;
	/** Ready to be written, by language; each path as the document needs it. */
	readonly references: Readonly<Record<string, string>>;
	/** The document that the references are for; `undefined` for one in the workspace's folder. */
	readonly document: string | undefined;
	readonly model: string;
	/** USD. */
	readonly cost: number | undefined;
	/** Why it lies elsewhere than was asked for: a whole sentence. */
	readonly note: string | undefined;
};

/** The result as JSON, which language models read most surely. */
export function resultText(result: PictureResult): string {
	const { path, uri, shape, altText, references, document, model, cost, note } = result;
	return JSON.stringify(
		{
			status: 'saved',
			path,
			uri,
			width: shape?.width,
			height: shape?.height,
			type: shape && mimeType[shape.format],
			altText,
			references: { ...references, relativeTo: document ?? 'a document in the workspace folder' },
			model,
			estimatedCostUsd: cost,
			note,
		},
		undefined,
		2,
	);
}

/** What an agent is told when nobody chose in time. @param minutes how long was waited */
export function waitingText(count: number, minutes: number): string {
	const message = `Nobody has chosen one of the ${count} pictures within ${minutes} minutes. They wait in the ZenMux Studio; the one that the person chooses there later is saved. Tell the person, and do not make them again.`;
	return JSON.stringify({ status: 'waiting', message }, undefined, 2);
}
