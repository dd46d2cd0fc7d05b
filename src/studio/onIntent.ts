import * as vscode from 'vscode';
import type { Replacements } from '../assets/replacements.ts';
import type { ComposerIntent } from '../composer/composerIntents.ts';
import type { ComposerTools } from '../composer/composerTools.ts';
import type { ActOnJob } from '../jobs/jobAction.ts';
import type { Intent } from './protocol.ts';

/** Does what the person asks for in the panel. */
export function onIntent(
	tools: ComposerTools,
	replacements: Replacements,
	actOnJob: ActOnJob,
): (intent: Intent) => Promise<void> {
	let composer: Promise<(intent: ComposerIntent) => Promise<void>> | undefined;
	return async (intent) => {
		if (intent.type === 'act') await actOnJob(intent.jobId, intent.action);
		else if (intent.type === 'restore') {
			const { restoreReplaced } = await import('../onDemand.ts');
			await restoreReplaced({ ...tools, replacements }, actOnJob, intent.replacedId);
		} else if (intent.type === 'generate') {
			await vscode.commands.executeCommand('zenmuxImages.generate');
		} else {
			composer ??= loadComposer(tools);
			await (
				await composer
			)(intent);
		}
	};
}

/** What works in the composer is loaded when somebody works there. */
async function loadComposer(
	tools: ComposerTools,
): Promise<(intent: ComposerIntent) => Promise<void>> {
	const { composerIntents } = await import('../onDemand.ts');
	return composerIntents(tools);
}
