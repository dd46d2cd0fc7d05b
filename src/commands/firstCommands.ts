import type { ComposerTools } from '../composer/composerTools.ts';
import type { Walkthrough } from '../host/walkthrough.ts';
import type { Studio } from '../studio/studio.ts';
import { cancelAll } from './cancelAll.ts';
import { checkApiKey } from './checkApiKey.ts';
import { clearApiKey } from './clearApiKey.ts';
import type { CommandsOf } from './command.ts';
import type { firstCommandNames } from './commandNames.ts';
import { generate } from './generate.ts';
import { reportIssue } from './reportIssue.ts';
import { selectModel } from './selectModel.ts';
import { setApiKey } from './setApiKey.ts';

/** What a person begins with. */
export type FirstCommands = CommandsOf<(typeof firstCommandNames)[number]>;

/** What these commands need. */
export type FirstCommandTools = ComposerTools & {
	readonly walkthrough: Pick<Walkthrough, 'open'>;
	/** Of the extension. */
	readonly version: string;
};

/** Makes the commands of the parts that they work with. */
export function firstCommands(tools: FirstCommandTools, studio: Studio): FirstCommands {
	const { jobs, apiKey, catalogue, log, walkthrough, version } = tools;
	return {
		generate: generate(tools, studio),
		openStudio: () => studio.reveal(),
		cancelAll: () => cancelAll(jobs),
		selectModel: () => selectModel(catalogue),
		setApiKey: setApiKey(apiKey, log),
		checkApiKey: () => checkApiKey(apiKey, log),
		clearApiKey: () => clearApiKey(apiKey),
		showLog: () => log.show(),
		reportIssue: () => reportIssue(version, log),
		openWalkthrough: () => walkthrough.open(),
		showHistory: () => {
			studio.show({ tab: 'history' });
			return studio.focus();
		},
	};
}
