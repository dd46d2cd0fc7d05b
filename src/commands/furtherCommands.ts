import type { PictureChecks } from '../checks/pictureChecks.ts';
import type { HistoryAction } from '../studio/protocol.ts';
import type { Studio } from '../studio/studio.ts';
import { checkPictures } from './checkPictures.ts';
import type { Command, CommandsOf } from './command.ts';
import type { furtherCommandNames } from './commandNames.ts';
import { editImage } from './editImage.ts';
import { exportIconSet, type IconCommandTools } from './exportIconSet.ts';
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
import type { TrialTools } from './trialTools.ts';
import type { DocumentTools } from './writableEditor.ts';

/** What is done in documents, and to pictures that are there. */
export type FurtherCommands = CommandsOf<(typeof furtherCommandNames)[number]>;

/** What these commands need. */
export type FurtherCommandTools = DocumentTools & TrialTools & IconCommandTools;

/** Makes the commands of the parts that they work with. */
export function furtherCommands(
	tools: FurtherCommandTools & { readonly checks: PictureChecks },
	studio: Studio,
): FurtherCommands {
	const onHistory = (action: HistoryAction): Command =>
		historyCommand({ ...tools, studio }, action);
	return {
		generateHere: generateHere(tools),
		generateFromSelection: generateFromSelection(tools),
		editImage: editImage(tools, studio),
		generateMissing: generateMissing(tools, studio),
		generateVariations: generateVariations(tools, studio),
		maskImage: maskImage(tools, studio),
		regenerate: regenerate(tools, studio),
		regenerateStale: regenerateStale(tools, studio),
		checkPictures: () => checkPictures(tools.checks, tools.log),
		exportIconSet: exportIconSet(tools, studio),
		keepTrial: () => keepTrial(tools),
		revertTrial: () => revertTrial(tools),
		'history.open': onHistory('open'),
		'history.show': onHistory('show'),
		'history.reuse': onHistory('reuse'),
		'history.pin': onHistory('pin'),
		'history.unpin': onHistory('unpin'),
		'history.reveal': onHistory('reveal'),
		'history.delete': onHistory('delete'),
	};
}
