import type { ContentStore } from '../assets/contentStore.ts';
import type { StreamImages } from '../jobs/runRequest.ts';
import type { ArrivalListener } from '../zenmux/arrival.ts';
import type { Observe } from '../zenmux/zenmuxClient.ts';
import type { Log } from './log.ts';
import { readSettings } from './settings.ts';
import { wireRequest } from './wireRequest.ts';

/** For a whole request, in ms: keep-alive comments could come for ever. */
const total = 30 * 60_000;

/** Sends a job's request with the key and the settings of this moment, and logs each step. */
export function sendRequest(
	store: ContentStore,
	log: Log,
	arrivalOf: (jobId: string) => ArrivalListener,
): (jobId: string, apiKey: string | undefined) => StreamImages {
	return (jobId, apiKey = '') => {
		const observe: Observe = ({ step, ...details }) => log.step(jobId, step, details);
		return async function* (request, signal) {
			// The client and the SDK are big: they are loaded with the first request.
			const { streamImages } = await import('../zenmux/zenmuxClient.ts');
			const { baseUrl, requestTimeout } = readSettings(undefined);
			const connection = { baseUrl, apiKey };
			const limits = { silence: requestTimeout * 1000, total };
			const wire = await wireRequest(request, store);
			yield* streamImages(wire, connection, limits, observe, signal, arrivalOf(jobId));
		};
	};
}
