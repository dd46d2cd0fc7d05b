import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { isRunning, type Job } from '../jobs/job.ts';
import type { Placeholder } from './placeholders.ts';
import { placeholderText } from './placeholderText.ts';
import type { Spot } from './spot.ts';

/** Commands of links in hovers; they take the id of a job, and are not in the manifest. */
export const showCommand = 'zenmuxImages.insertion.show';
export const cancelCommand = 'zenmuxImages.insertion.cancel';

/** What stands where a job's picture is to be inserted; `undefined` when nothing is coming there. */
export function jobPlaceholder(job: Job, spot: Spot): Placeholder | undefined {
	const text = placeholderText(job);
	if (text === undefined) return undefined;
	const hover = new vscode.MarkdownString().appendText(text).appendMarkdown('\n\n');
	hover.isTrusted = { enabledCommands: [showCommand, cancelCommand] };
	hover.appendMarkdown(commandLink(l10n.t('Show in Studio'), showCommand, job.id));
	if (isRunning(job)) {
		hover.appendMarkdown(` · ${commandLink(l10n.t('Cancel'), cancelCommand, job.id)}`);
	}
	return { uri: spot.uri, offsetIn: (document) => spot.offsetIn(document), text, hover };
}

function commandLink(label: string, command: string, jobId: string): string {
	return `[${label}](command:${command}?${encodeURIComponent(JSON.stringify([jobId]))})`;
}
