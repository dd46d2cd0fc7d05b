import * as l10n from '@vscode/l10n';
import { bringBack } from '../assets/bringBack.ts';
import { reportProblem } from '../composer/reportProblem.ts';
import { chooseTrials } from './chooseTrials.ts';
import type { TrialTools } from './trialTools.ts';

/** *Revert the Picture That Is Being Tried*: what the file held before is back, byte for byte. */
export async function revertTrial({ replacements, log }: TrialTools): Promise<void> {
	const trials = await chooseTrials(replacements, l10n.t('Which pictures are to be reverted?'));
	try {
		for (const { id } of trials) await bringBack(replacements, id);
	} catch (error) {
		await reportProblem(error, log);
	}
}
