import type { PictureChecks } from '../checks/pictureChecks.ts';
import type { Studio } from '../studio/studio.ts';
import type { HistoryAction } from '../studio/protocol.ts';
import { cancelAll } from './cancelAll.ts';
import { checkPictures } from './checkPictures.ts';
import { clearApiKey } from './clearApiKey.ts';
import type { CommandName } from './commandNames.ts';
import { editImage } from './editImage.ts';
import { exportIconSet, type IconCommandTools } from './exportIconSet.ts';
import { generate } from './generate.ts';
import { generateFromSelection } from './generateFromSelection.ts';
import { generateHere } from './generateHere.ts';
import { generateMissing } from './generateMissing.ts';
import { generateVariations } from './generateVariations.ts';
import { historyCommand } from './historyCommand.ts';
import { keepTrial } from './keepTrial.ts';
import { maskImage } from './maskImage.ts';
import { regenerate } from './regenerate.ts';
import { regenerateStale } from './regenerateStale.ts';
import { revertTrial } from './revertTrial.ts';
import { selectModel } from './selectModel.ts';
import { setApiKey } from './setApiKey.ts';
import type { TrialTools } from './trialTools.ts';
import type { DocumentTools } from './writableEditor.ts';

/** What a command does with the arguments that VS Code or another extension gives. */
type Command = (...given: readonly unknown[]) => unknown;

/** What the commands of the manifest do. */
export type Commands = Readonly<Record<CommandName, Command>>;

/** Makes the commands of the parts that they work with. */
export function createCommands(
	tools: DocumentTools & TrialTools & IconCommandTools & { readonly checks: PictureChecks },
	studio: Studio,
): Commands {
	const { jobs, apiKey, catalogue, log } = tools;
	const onHistory = (action: HistoryAction): Command =>
		historyCommand({ ...tools, studio }, action);
	return {
		generate: generate(tools, studio),
		generateHere: generateHere(tools),
		generateFromSelection: generateFromSelection(tools),
		editImage: editImage(tools, studio),
		generateMissing: generateMissing(tools, studio),
		generateVariations: generateVariations(tools, studio),
		maskImage: maskImage(tools, studio),
		regenerate: regenerate(tools, studio),
		regenerateStale: regenerateStale(tools, studio),
		openStudio: () => studio.reveal(),
		cancelAll: () => cancelAll(jobs),
		selectModel: () => selectModel(catalogue),
		setApiKey: setApiKey(apiKey),
		clearApiKey: () => clearApiKey(apiKey),
		checkPictures: () => checkPictures(tools.checks, log),
		exportIconSet: exportIconSet(tools, studio),
		keepTrial: () => keepTrial(tools),
		revertTrial: () => revertTrial(tools),
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
