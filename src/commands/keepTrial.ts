import * as l10n from '@vscode/l10n';
import { reportProblem } from '../composer/reportProblem.ts';
import { keepTrial as keep } from '../history/keepTrial.ts';
import { chooseTrials } from './chooseTrials.ts';
import type { TrialTools } from './trialTools.ts';

/** *Keep the Picture That Is Being Tried*. */
export async function keepTrial(tools: TrialTools): Promise<void> {
	const trials = await chooseTrials(tools.replacements, l10n.t('Which pictures are to be kept?'));
	try {
		for (const trial of trials) await keep(tools, trial);
	} catch (error) {
		await reportProblem(error, tools.log);
	}
}
