import * as vscode from 'vscode';
import type { JobSpec } from '../jobs/job.ts';

/** The workspace folder that gets a job's picture; `undefined` when the person is asked for a place. */
export function jobFolder({ folder }: Pick<JobSpec, 'folder'>): vscode.Uri | undefined {
	return folder === undefined ? undefined : vscode.Uri.parse(folder, true);
}
