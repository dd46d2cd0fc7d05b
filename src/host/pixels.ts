import * as vscode from 'vscode';
import type { PixelAnswers, PixelTask } from '../pictures/pixelTask.ts';
import { runPixelTask } from '../pictures/runPixelTask.ts';

/**
 * Does work on pixels beside the extension host's own thread; the task's bytes stay the caller's.
 * @throws {UnreadablePictureError} for people, when a picture is damaged or far too large
 * @throws the signal's reason when aborted
 */
export type RunPixelTask = <Task extends PixelTask>(
	task: Task,
	signal?: AbortSignal,
) => Promise<PixelAnswers[Task['kind']]>;

/** Runs tasks in the worker that is built beside the extension's own bundle. */
export function pixelTasks(extensionUri: vscode.Uri): RunPixelTask {
	const entry = vscode.Uri.joinPath(extensionUri, 'dist', 'pixelWorker.cjs').fsPath;
	return (task, signal) => runPixelTask(task, { entry, texts: vscode.l10n.bundle ?? {} }, signal);
}
