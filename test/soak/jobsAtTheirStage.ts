import { zenmux } from '../host/hostWorld.ts';
import type { RequestRecord } from '../zenmux-server/controlClient.ts';
import { keptStatuses } from './soakFiles.ts';
import type { SoakJob } from './soakJob.ts';

/** The jobs that have come to the stage at which they are to be cancelled. */
export async function jobsAtTheirStage(jobs: readonly SoakJob[]): Promise<readonly SoakJob[]> {
	const requests = new Map((await zenmux.imageRequests()).map((one) => [one.fields.prompt, one]));
	const isQueueAsked = jobs.some(({ stage }) => stage === 'queued');
	const kept = isQueueAsked ? await keptStatuses() : new Map<string, string>();
	return jobs.filter(({ stage, prompt }) =>
		stage === 'queued' ? kept.get(prompt) === 'queued' : isThere(stage, requests.get(prompt)),
	);
}

function isThere(stage: SoakJob['stage'], request: RequestRecord | undefined): boolean {
	switch (stage) {
		case 'sent':
			return request !== undefined;
		case 'accepted':
			return request?.status === 200;
		case 'dripping':
			return (request?.pictures.length ?? 0) > 0;
		case 'partials':
			return request?.pictures.length === 2;
		case 'repeating':
			return request?.endedAt !== undefined;
		case 'queued':
		case undefined:
			return false;
	}
}
