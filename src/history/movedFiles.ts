import type { Job, Progress } from '../jobs/job.ts';
import type { EditedFile } from '../jobs/jobRequest.ts';
import type { Target } from '../jobs/target.ts';

/** A file or folder that has another place now; URIs. */
export type Move = { readonly from: string; readonly to: string };

/** The job with its files where they are now; the same object when none of them was moved. */
export function movedJob(job: Job, moves: readonly Move[]): Job {
	const progress = movedProgress(job.progress, moves);
	const source = movedFile(job.edit?.source, moves);
	const references = job.composition.references.map((reference) => {
		const from = movedFile(reference.source, moves);
		return from === reference.source ? reference : { ...reference, source: from };
	});
	const target = movedTarget(job.target, moves);
	const targetFile = moved(job.composition.targetFile, moves);
	const isSame =
		progress === job.progress &&
		source === job.edit?.source &&
		target === job.target &&
		targetFile === job.composition.targetFile &&
		references.every((reference, index) => reference === job.composition.references[index]);
	if (isSame) return job;
	const edit = job.edit && { ...job.edit, source };
	const composition = { ...job.composition, references, targetFile };
	return { ...job, progress, edit, target, composition };
}

function movedTarget(target: Target | undefined, moves: readonly Move[]): Target | undefined {
	const file = moved(target?.file, moves);
	return target === undefined || file === target.file ? target : { ...target, file };
}

function moved(uri: string | undefined, moves: readonly Move[]): string | undefined {
	return uri && (movedUri(uri, moves) ?? uri);
}

function movedProgress(progress: Progress, moves: readonly Move[]): Progress {
	const asset = progress.status === 'saved' ? movedUri(progress.asset, moves) : undefined;
	return progress.status === 'saved' && asset !== undefined ? { ...progress, asset } : progress;
}

function movedFile(file: EditedFile | undefined, moves: readonly Move[]): EditedFile | undefined {
	const uri = file && movedUri(file.uri, moves);
	return file === undefined || uri === undefined ? file : { ...file, uri };
}

/** `undefined` for a file that stayed where it was. */
export function movedUri(uri: string, moves: readonly Move[]): string | undefined {
	const move = moves.find(({ from }) => uri === from || uri.startsWith(`${from}/`));
	return move && move.to + uri.slice(move.from.length);
}
