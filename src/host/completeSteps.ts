import type * as vscode from 'vscode';
import type { Job } from '../jobs/job.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { ApiKey } from './apiKey.ts';
import type { CompleteStep, WalkthroughStep } from './walkthrough.ts';

/** Ticks off the steps of the walkthrough that a key or a saved picture stand for. */
export function completeSteps(
	jobs: Pick<Jobs, 'onDidChange'>,
	apiKey: Pick<ApiKey, 'onDidSet'>,
	complete: CompleteStep,
): vscode.Disposable {
	jobs.onDidChange((job) => {
		if (job.progress.status === 'saved') stepsOf(job).forEach(complete);
	});
	return apiKey.onDidSet(() => complete('key'));
}

function stepsOf({ request }: Job): readonly WalkthroughStep[] {
	if (request.kind === 'generate') return ['first'];
	const hasRegion = request.mask !== undefined || request.markup !== undefined;
	return hasRegion ? ['edit', 'mask'] : ['edit'];
}
