import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { promptOf, type Job } from '../jobs/job.ts';
import { statusDetail, statusText } from '../jobs/jobStatus.ts';
import { oneLine } from '../jobs/oneLine.ts';
import { costWords } from '../studio/costWords.ts';
import { jobFacts } from '../studio/jobView.ts';
import { moneyText } from '../studio/moneyText.ts';
import { bareName } from '../zenmux/models.ts';
import type { HistoryEntry } from './historyEntry.ts';

/** More than the side bar shows, and less than a screen reader should read out. */
const mostCharacters = 120;

/** An entry as the tree view draws it. @param thumbnail the file of its small picture */
export function historyItem(
	{ job, isPinned }: HistoryEntry,
	thumbnail: vscode.Uri | undefined,
): vscode.TreeItem {
	const item = new vscode.TreeItem(oneLine(promptOf(job), mostCharacters));
	const file = job.progress.status === 'saved' ? ' file' : '';
	item.id = job.id;
	item.description = description(job);
	item.iconPath = thumbnail ?? statusIcon(job);
	item.contextValue = `job${file} ${isPinned ? 'pinned' : 'loose'}`;
	item.command = {
		command: 'zenmuxImages.history.show',
		title: l10n.t('Show in Studio'),
		arguments: [{ kind: 'entry', id: job.id }],
	};
	return item;
}

/** What is said of an entry under the pointer: prompt, status, facts, costs. */
export function historyTooltip({ job }: HistoryEntry): vscode.MarkdownString {
	const { language } = vscode.env;
	const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
	const facts = [...jobFacts(job), ...costWords(job, language), time.format(job.startedAt)];
	const paragraphs = [promptOf(job), facts.join(' · '), statusText(job), statusDetail(job)].filter(
		(paragraph) => paragraph !== undefined,
	);
	const tooltip = new vscode.MarkdownString();
	for (const [index, paragraph] of paragraphs.entries()) {
		if (index > 0) tooltip.appendMarkdown('\n\n');
		// As text: a prompt must not become links, pictures or HTML.
		tooltip.appendText(paragraph);
	}
	return tooltip;
}

/** Model without its provider, cost, time of day. */
function description({ request: { model }, cost, startedAt }: Job): string {
	const { language } = vscode.env;
	const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(startedAt);
	const money = cost === undefined ? [] : [moneyText(cost, language)];
	return [bareName(model), ...money, time].join(' · ');
}

function statusIcon({ progress }: Job): vscode.ThemeIcon {
	switch (progress.status) {
		case 'queued':
			return new vscode.ThemeIcon('clock');
		case 'requesting':
		case 'repeating':
		case 'streaming':
		case 'saving':
			return new vscode.ThemeIcon('loading~spin');
		case 'saved':
		case 'unsaved':
		case 'undone':
			return new vscode.ThemeIcon('file-media');
		case 'cancelled':
		case 'interrupted':
			return new vscode.ThemeIcon('circle-slash');
		case 'failed':
			return new vscode.ThemeIcon('error');
	}
}
