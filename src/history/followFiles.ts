import * as vscode from 'vscode';
import type { Jobs } from '../jobs/jobs.ts';
import type { History } from './history.ts';
import type { Replacements } from '../assets/replacements.ts';
import { movedJob, movedUri } from './movedFiles.ts';

/**
 * Keeps jobs, history and replaced files up with files and folders that are renamed or moved in VS Code.
 * @param onError gets what could not be read or written
 */
export function followFiles(
	jobs: Jobs,
	history: History,
	replacements: Replacements,
	onError: (error: unknown) => void,
): vscode.Disposable {
	return vscode.workspace.onDidRenameFiles(({ files }) => {
		follow(jobs, history, replacements, files).catch(onError);
	});
}

async function follow(
	jobs: Jobs,
	history: History,
	replacements: Replacements,
	files: vscode.FileRenameEvent['files'],
): Promise<void> {
	const moves = files.map(({ oldUri, newUri }) => ({
		from: oldUri.toString(),
		to: newUri.toString(),
	}));
	for (const job of jobs.all) {
		if (movedJob(job, moves) !== job) jobs.amend(job.id, (now) => movedJob(now, moves));
	}
	await replacements.follow((file) => movedUri(file, moves));
	await history.load();
	for (const { job } of history.entries) {
		const moved = movedJob(job, moves);
		// Those of this window are written as they change.
		if (moved !== job && jobs.get(job.id) === undefined) await history.put(moved);
	}
}
