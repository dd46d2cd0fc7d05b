import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { History } from '../history/history.ts';
import { readSettings } from '../host/settings.ts';
import { inTurn } from '../jobs/inTurn.ts';
import type { JobSpec } from '../jobs/job.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { askedBy, type Asked } from './asked.ts';
import { estimate, knownPart } from './estimate.ts';
import { groundsOf } from './grounds.ts';
import type { ModelCatalogue } from './modelCatalogue.ts';
import type { Spending } from './spending.ts';
import { spendingQuestion, type SpendingQuestion } from './spendingQuestion.ts';

type Sent = Pick<JobSpec, 'request'>;

/**
 * Whether requests may be sent; asks the person where their limits say so.
 * @param isConfirmed whether they have seen the sum and agreed; the limit for the day holds nevertheless
 */
export type MaySpend = (specs: readonly Sent[], isConfirmed?: boolean) => Promise<boolean>;

type Sources = {
	readonly spending: Spending;
	readonly history: History;
	readonly catalogue: ModelCatalogue;
	readonly jobs: Jobs;
};

/**
 * Asks above `confirmAboveUsd` and at `dailyLimitUsd`. Throws vscode.FileSystemError when there is a
 * limit for the day, and what was spent cannot be read.
 */
export function maySpend({ spending, history, catalogue, jobs }: Sources): MaySpend {
	const decide = async (specs: readonly Sent[], isConfirmed: boolean): Promise<boolean> => {
		// Prices by the picture are needed now, those by tokens when the first picture is there.
		await catalogue.load();
		// Without it there is no estimate, and so no question about it.
		await history.load().catch(() => undefined);
		const limits = readSettings(undefined);
		const spent = limits.dailyLimitUsd > 0 ? await spending.read() : 0;
		const grounds = groundsOf(history, catalogue);
		const making = jobs.all.filter(({ endedAt }) => endedAt === undefined);
		const plan = {
			requests: specs.length,
			estimate: estimate(specs.map(asked), grounds),
			known: knownPart(specs.map(asked), grounds),
			today: spent + knownPart(making.map(asked), grounds),
		};
		const asking = isConfirmed ? { ...limits, confirmAboveUsd: 0 } : limits;
		const question = spendingQuestion(plan, asking, vscode.env.language);
		return question === undefined || ask(question);
	};
	// One after the other: each counts what was sent just before.
	const afterTheOthers = inTurn();
	return (specs, isConfirmed = false) => afterTheOthers(() => decide(specs, isConfirmed));
}

function asked({ request }: Sent): Asked {
	return askedBy(request);
}

async function ask({ kind, message, detail }: SpendingQuestion): Promise<boolean> {
	const send = kind === 'limit' ? l10n.t('Send This Once') : l10n.t('Send');
	const openSettings = l10n.t('Open Settings');
	const buttons = kind === 'limit' ? [send, openSettings] : [send];
	const chosen = await vscode.window.showWarningMessage(
		message,
		{ modal: true, detail },
		...buttons,
	);
	if (chosen === openSettings) {
		await vscode.commands.executeCommand(
			'workbench.action.openSettings',
			'zenmuxImages.dailyLimitUsd',
		);
	}
	return chosen === send;
}
