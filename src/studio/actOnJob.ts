import type { ActOnJob } from '../jobs/jobAction.ts';
import type { ActionTools } from './jobActions.ts';

/** What the buttons of a job do, in the panel and in its notifications; loaded with the first click. */
export function actOnJob(tools: ActionTools): ActOnJob {
	return async (jobId, action) => {
		const { doJobAction } = await import('../onDemand.ts');
		await doJobAction(tools, jobId, action);
	};
}
