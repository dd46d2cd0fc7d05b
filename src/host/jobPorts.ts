import { setTimeout as wait } from 'node:timers/promises';
import type { ContentStore } from '../assets/contentStore.ts';
import { layOver, layOverProblem } from '../assets/layOver.ts';
import { shapeProblem } from '../assets/shapePicture.ts';
import type { PictureSaver } from '../assets/pictureSaver.ts';
import { saveProblem } from '../assets/saveProblem.ts';
import type { History } from '../history/history.ts';
import type { Ports, ShapePicture } from '../jobs/ports.ts';
import type { ApiKey } from './apiKey.ts';
import { costOf } from '../spending/cost.ts';
import type { ModelCatalogue } from '../spending/modelCatalogue.ts';
import type { ArrivalListener } from '../zenmux/arrival.ts';
import { lookAt } from './lookAt.ts';
import type { Log } from './log.ts';
import type { RunPixelTask } from './pixels.ts';
import { sendRequest } from './sendRequest.ts';
import { isAutoSaved, readSettings } from './settings.ts';

type PortSources = {
	readonly apiKey: ApiKey;
	readonly store: ContentStore;
	readonly saver: PictureSaver;
	readonly catalogue: ModelCatalogue;
	readonly runPixelTask: RunPixelTask;
	readonly shape: ShapePicture;
	readonly history: Pick<History, 'written'>;
	readonly log: Log;
};

/**
 * What jobs need of the world, made of VS Code's.
 * @param arrivalOf is to be told of what arrives for a job
 */
export function jobPorts(
	{ apiKey, store, saver, catalogue, runPixelTask, shape, history, log }: PortSources,
	arrivalOf: (jobId: string) => ArrivalListener,
): Ports {
	const send = sendRequest(store, log, arrivalOf);
	return {
		stream: (jobId) =>
			async function* (request, signal) {
				// Of one that is noted as queued, the person reads that it was not sent: that must be true.
				const [key] = await Promise.all([apiKey.read(), history.written(jobId)]);
				yield* send(jobId, key)(request, signal);
			},
		maxConcurrency: () => readSettings(undefined).maxConcurrency,
		save: saver.save,
		layOver: layOver(store, runPixelTask),
		shape,
		keep: (bytes) => store.put(bytes),
		kept: (hash) => store.read(hash),
		letGo: (hash) => store.letGo(hash),
		look: lookAt(runPixelTask),
		costOf: ({ usage, request }) => costOf(usage, catalogue.get(request.model)),
		wait: (ms, signal) => wait(ms, undefined, { signal }),
		onError: (job, error) => log.jobError(job.id, error),
		isAutoSaved,
		saveProblem,
		layOverProblem,
		shapeProblem,
	};
}
