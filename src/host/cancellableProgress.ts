import * as vscode from 'vscode';

/** Tells how far something is. */
type Report = vscode.Progress<{ readonly message?: string; readonly increment?: number }>;

/**
 * Shows a notification while something runs, with which the person can cancel it.
 * @param run is to end when the signal aborts
 * @returns `undefined` when the person cancelled it
 * @throws what `run` throws otherwise
 */
export function cancellableProgress<Value>(
	title: string,
	run: (signal: AbortSignal, progress: Report) => Promise<Value>,
): Thenable<Value | undefined> {
	const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
	return vscode.window.withProgress(options, async (progress, token) => {
		const abort = new AbortController();
		const listening = token.onCancellationRequested(() => abort.abort());
		try {
			return await run(abort.signal, progress);
		} catch (error) {
			if (abort.signal.aborted) return undefined;
			throw error;
		} finally {
			listening.dispose();
		}
	});
}
