import type { ComposerTools } from '../composer/composerTools.ts';
import type { Studio } from '../studio/studio.ts';
import type { HistoryAction } from '../studio/protocol.ts';
import { cancelAll } from './cancelAll.ts';
import { clearApiKey } from './clearApiKey.ts';
import type { CommandName } from './commandNames.ts';
import { editImage } from './editImage.ts';
import { generate } from './generate.ts';
import { historyCommand } from './historyCommand.ts';
import { selectModel } from './selectModel.ts';
import { setApiKey } from './setApiKey.ts';

/** What a command does with the arguments that VS Code or another extension gives. */
type Command = (...given: readonly unknown[]) => unknown;

/** What the commands of the manifest do. */
export type Commands = Readonly<Record<CommandName, Command>>;

/** Makes the commands of the parts that they work with. */
export function createCommands(tools: ComposerTools, studio: Studio): Commands {
	const { jobs, apiKey, catalogue, log } = tools;
	const onHistory = (action: HistoryAction): Command =>
		historyCommand({ ...tools, studio }, action);
	return {
		generate: generate(tools, studio),
		editImage: editImage(tools, studio),
		openStudio: () => studio.reveal(),
		cancelAll: () => cancelAll(jobs),
		selectModel: () => selectModel(catalogue),
		setApiKey: setApiKey(apiKey),
		clearApiKey: () => clearApiKey(apiKey),
		showLog: () => log.show(),
		showHistory: () => {
			studio.show({ tab: 'history' });
			return studio.focus();
		},
		'history.open': onHistory('open'),
		'history.show': onHistory('show'),
		'history.reuse': onHistory('reuse'),
		'history.pin': onHistory('pin'),
		'history.unpin': onHistory('unpin'),
		'history.reveal': onHistory('reveal'),
		'history.delete': onHistory('delete'),
	};
}
