import * as vscode from 'vscode';
import type { Job } from '../jobs/job.ts';

/** The workspace folder that gets a job's picture; `undefined` when the person is asked for a place. */
export function jobFolder({ folder }: Job): vscode.Uri | undefined {
	return folder === undefined ? undefined : vscode.Uri.parse(folder, true);
}
