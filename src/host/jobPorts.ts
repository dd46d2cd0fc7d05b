import { setTimeout as wait } from 'node:timers/promises';
import type { ContentStore } from '../assets/contentStore.ts';
import { layOver, layOverProblem } from '../assets/layOver.ts';
import { saveProblem, type PictureSaver } from '../assets/pictureSaver.ts';
import type { Ports } from '../jobs/jobs.ts';
import type { ApiKey } from './apiKey.ts';
import type { Log } from './log.ts';
import type { RunPixelTask } from './pixels.ts';
import { sendRequest } from './sendRequest.ts';
import { isAutoSaved } from './settings.ts';

/** What jobs need of the world, made of VS Code's. */
export function jobPorts(
	apiKey: ApiKey,
	store: ContentStore,
	saver: PictureSaver,
	runPixelTask: RunPixelTask,
	log: Log,
): Ports {
	return {
		stream: sendRequest(apiKey, store, log),
		save: saver.save,
		layOver: layOver(store, runPixelTask),
		wait: (ms, signal) => wait(ms, undefined, { signal }),
		onError: (job, error) => log.jobError(job.id, error),
		isAutoSaved,
		saveProblem,
		layOverProblem,
	};
}
