import type { ContentStore } from '../assets/contentStore.ts';
import type { ApiKey } from '../host/apiKey.ts';
import type { Log } from '../host/log.ts';
import type { RunPixelTask } from '../host/pixels.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Composer } from './composer.ts';

/** What putting together and sending a composition needs. */
export type ComposerTools = {
	readonly composer: Composer;
	readonly store: ContentStore;
	readonly jobs: Jobs;
	readonly apiKey: ApiKey;
	readonly log: Log;
	readonly runPixelTask: RunPixelTask;
	/** Gives the focus back to the panel, where it was. */
	readonly focusPanel: () => Promise<void>;
};
