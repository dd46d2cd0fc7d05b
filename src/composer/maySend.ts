import { jobFolder } from '../host/jobFolder.ts';
import { reportError } from '../host/reportError.ts';
import { requestProblem } from '../host/requestSettings.ts';
import { runRemedy } from '../host/runRemedy.ts';
import { wireRequest } from '../host/wireRequest.ts';
import type { JobSpec } from '../jobs/job.ts';
import type { ComposerTools } from './composerTools.ts';

/**
 * Whether a job that was not put together in the composer may be sent: ZenMux would take it, and
 * the person's limits allow it. Says why not.
 * @throws vscode.FileSystemError when the store has lost a picture
 */
export async function maySend({ store, maySpend }: ComposerTools, spec: JobSpec): Promise<boolean> {
	const message = requestProblem(await wireRequest(spec.request, store), jobFolder(spec));
	if (message === undefined) return maySpend([spec]);
	void reportError(
		{ message, remedies: ['openSettings', 'showLog'], requestId: undefined },
		(remedy) => runRemedy(remedy),
	);
	return false;
}
