import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { ComposerTools } from '../composer/composerTools.ts';
import { estimate } from '../spending/estimate.ts';
import { groundsOf } from '../spending/grounds.ts';
import { confirmationFacts } from './confirmationFacts.ts';
import type { Plan } from './plan.ts';
import { plannedOutput } from './plannedOutput.ts';

/** What VS Code asks the person before the tool runs, and says while it does. */
export async function confirmation(
	plan: Plan,
	sources: Pick<ComposerTools, 'catalogue' | 'history'>,
): Promise<vscode.PreparedToolInvocation> {
	const { composition, image, mask, references, target, variations } = plan;
	const sent = [image, mask, ...references].flatMap((file) => file?.path ?? []);
	const facts = confirmationFacts(
		{
			model: plannedOutput(plan).model,
			target: target?.path,
			isReplacing: plan.isReplacing,
			size: composition.targetSize,
			variations,
			sent,
			cost: await costOf(plan, sources),
		},
		vscode.env.language,
	);
	return {
		invocationMessage: plainText(progressText(target?.path, variations)),
		confirmationMessages: {
			title:
				image === undefined
					? l10n.t('Make a picture with ZenMux?')
					: l10n.t('Edit a picture with ZenMux?'),
			message: plainText([composition.prompt, ...facts].join('\n')),
		},
	};
}

/** Shown as it is: what an agent writes is no Markdown. */
export function plainText(text: string): vscode.MarkdownString {
	return new vscode.MarkdownString().appendText(text);
}

function progressText(path: string | undefined, variations: number): string {
	if (variations > 1) return l10n.t('Making {0} variations to choose from…', variations);
	return path === undefined ? l10n.t('Making a picture…') : l10n.t('Making {0}…', path);
}

/** USD for all pictures; `undefined` where nothing honest can be said. */
async function costOf(
	plan: Plan,
	{ catalogue, history }: Pick<ComposerTools, 'catalogue' | 'history'>,
): Promise<number | undefined> {
	await catalogue.load();
	// Without it there is no estimate of earlier pictures.
	await history.load().catch(() => undefined);
	const { model, size, quality } = plannedOutput(plan);
	const inputs = plan.references.length + (plan.image === undefined ? 0 : 1);
	const asked = { model, size, quality, inputs };
	return estimate(
		Array.from({ length: plan.variations }, () => asked),
		groundsOf(history, catalogue),
	);
}
