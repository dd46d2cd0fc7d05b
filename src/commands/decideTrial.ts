import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { openAsset } from '../assets/assetActions.ts';
import { bringBack } from '../assets/bringBack.ts';
import type { Replacement } from '../assets/replacements.ts';
import { reportProblem } from '../composer/reportProblem.ts';
import { keepTrial } from '../history/keepTrial.ts';
import { labelText } from '../host/labelText.ts';
import { fileName } from '../jobs/job.ts';
import type { TrialTools } from './trialTools.ts';

type Decision = vscode.QuickPickItem & { readonly decide: () => Promise<unknown> };

/** Registers what a click on the status bar's item does; it stands in no list of commands. */
export function registerDecideTrial(tools: TrialTools): vscode.Disposable {
	return vscode.commands.registerCommand('zenmuxImages.decideTrial', () => decideTrial(tools));
}

/** Offers, for each picture that is being tried, what can be done with it. */
async function decideTrial(tools: TrialTools): Promise<void> {
	const decisions = tools.replacements.trials.flatMap((trial) => decisionsOn(tools, trial));
	const chosen = await vscode.window.showQuickPick(decisions, {
		placeHolder: l10n.t('Keep the picture, or bring back what was there before?'),
	});
	try {
		await chosen?.decide();
	} catch (error) {
		await reportProblem(error, tools.log);
	}
}

function decisionsOn(tools: TrialTools, trial: Replacement): readonly Decision[] {
	const name = labelText(fileName(trial.file));
	const uri = vscode.Uri.parse(trial.file, true);
	const description = labelText(vscode.workspace.asRelativePath(uri));
	return [
		{
			label: l10n.t('$(check) Keep {0}', name),
			description,
			decide: () => keepTrial(tools, trial),
		},
		{
			label: l10n.t('$(discard) Revert {0}', name),
			description,
			decide: () => bringBack(tools.replacements, trial.id),
		},
		{
			label: l10n.t('$(go-to-file) Open {0}', name),
			description,
			decide: () => openAsset(uri),
		},
	];
}
