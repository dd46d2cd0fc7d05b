import * as vscode from 'vscode';
import { wholeHistory } from '../history/historyQuery.ts';
import { iconSetView } from '../icons/iconSetView.ts';
import { outputSettings } from '../host/requestSettings.ts';
import { presetProblem, readPresets } from '../host/settings.ts';
import { promptOf } from '../jobs/job.ts';
import { askedByAll } from '../spending/asked.ts';
import { estimate } from '../spending/estimate.ts';
import { groundsOf } from '../spending/grounds.ts';
import { historyView, type HistoryWindow } from './historyView.ts';
import type { StudioTab } from './views.ts';
import { spendingWords } from './spendingWords.ts';
import type { StudioSources } from './studio.ts';
import type { Shown } from './studioState.ts';
import { wantedThumbnails } from './wantedThumbnails.ts';

/** What of the Studio the person looks at. */
export type StudioPlace = { readonly tab: StudioTab; readonly history: HistoryWindow };

export const firstPlace: StudioPlace = {
	tab: 'create',
	history: { query: wholeHistory, from: 0, count: 60 },
};

const mostPrompts = 50;

/** Everything that the panel shows, as it is at this moment. */
export function shownOf(sources: StudioSources, { tab, history: window }: StudioPlace): Shown {
	const { composer, jobs, replacements, history, catalogue, spending } = sources;
	const { language } = vscode.env;
	const scope = vscode.workspace.workspaceFolders?.[0]?.uri;
	const { composition, notice, promptRevision } = composer;
	const settings = outputSettings(scope);
	const grounds = groundsOf(history, catalogue);
	return {
		tab,
		composer: {
			composition,
			notice,
			promptRevision,
			settings,
			presets: readPresets(scope),
			presetProblem: presetProblem(scope),
			catalogue,
			recentPrompts: recentPrompts(sources),
			estimate: estimate(askedByAll(composition, settings), grounds),
			canImprove: sources.languageModel.isThere,
			suggestion: composer.suggestion,
			nameOf,
			language,
		},
		jobs: jobs.all,
		kept: history.entries.length,
		isLoading: !history.isLoaded,
		history:
			tab === 'history'
				? historyView(history.entries, history.isLoaded, window, language)
				: undefined,
		iconSet: sources.iconSetDialog.open && iconSetView(sources.iconSetDialog.open, nameOf),
		spending: spendingWords(spending.today, grounds.earlier.sum + spending.removed, language),
		wantedThumbnails: wantedThumbnails(jobs.all, (id) => history.get(id)),
		wantedConversions: sources.converter.wanted,
		replacements: replacements.all,
		language,
	};
}

function nameOf(file: string): string {
	return vscode.workspace.asRelativePath(vscode.Uri.parse(file, true));
}

function recentPrompts({ history }: StudioSources): readonly string[] {
	const prompts = new Set<string>();
	for (const { job } of history.entries) {
		prompts.add(promptOf(job));
		if (prompts.size === mostPrompts) break;
	}
	return [...prompts];
}
