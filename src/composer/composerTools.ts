import type { ContentStore } from '../assets/contentStore.ts';
import type { ApiKey } from '../host/apiKey.ts';
import type { History } from '../history/history.ts';
import type { LanguageModel } from '../host/languageModel.ts';
import type { Log } from '../host/log.ts';
import type { CompleteStep } from '../host/walkthrough.ts';
import type { ModelCatalogue } from '../spending/modelCatalogue.ts';
import type { Spending } from '../spending/spending.ts';
import type { RunPixelTask } from '../host/pixels.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { MaySpend } from '../spending/maySpend.ts';
import type { Composer } from './composer.ts';

/** What putting together and sending a composition needs. */
export type ComposerTools = {
	readonly composer: Composer;
	readonly store: ContentStore;
	readonly jobs: Jobs;
	readonly history: History;
	readonly catalogue: ModelCatalogue;
	readonly spending: Spending;
	readonly apiKey: ApiKey;
	readonly languageModel: LanguageModel;
	readonly log: Log;
	readonly runPixelTask: RunPixelTask;
	/** Asks the person where their limits say so. */
	readonly maySpend: MaySpend;
	/** Gives the focus back to the panel, where it was. */
	readonly focusPanel: () => Promise<void>;
	readonly completeStep: CompleteStep;
};
