import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { trashAsset } from '../assets/assetActions.ts';
import { fileState } from '../assets/fileState.ts';
import { isRunning } from '../jobs/job.ts';
import { isTried } from '../jobs/trial.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Spending } from '../spending/spending.ts';
import type { History } from './history.ts';
import type { HistoryEntry } from './historyEntry.ts';
import { fileOf } from './historyFile.ts';

type Tools = { readonly history: History; readonly jobs: Jobs; readonly spending: Spending };

/** Removes ended jobs from the history, and moves their files to the trash, when the person says so. */
export async function removeFromHistory(
	{ history, jobs, spending }: Tools,
	wanted: readonly string[],
): Promise<void> {
	const ended = wanted.flatMap((id) => history.get(id) ?? []).filter(isEnded);
	const entries = ended.filter(({ job }) => !isTried(job));
	if (ended.length > 0 && entries.length === 0) {
		void vscode.window.showInformationMessage(
			l10n.t('A picture that is being tried stays in the history. Keep or revert it first.'),
		);
		return;
	}
	if (entries.length === 0) {
		void vscode.window.showInformationMessage(
			l10n.t('A picture that is being made stays in the history. Cancel it first.'),
		);
		return;
	}
	const files = await ownFiles(entries);
	const answer = await ask(entries.length, files.length);
	if (answer === undefined) return;
	const kept = answer === 'withFiles' ? await trash(files) : new Set<string>();
	const removed = entries
		.map(({ job }) => job)
		.filter(({ id }) => !kept.has(id) && history.get(id) !== undefined);
	const ids = removed.map(({ id }) => id);
	jobs.forget(ids);
	// It was paid for all the same, and the sum of the workspace never goes without it.
	const paid = removed.reduce((sum, { cost = 0 }) => sum + cost, 0);
	await Promise.all([spending.keepRemoved(paid), history.remove(ids)]);
}

type OwnFile = { readonly id: string; readonly file: vscode.Uri };

/**
 * The files that the jobs made and that still hold their pictures. One that was there before and was
 * replaced is the person's own.
 */
async function ownFiles(entries: readonly HistoryEntry[]): Promise<readonly OwnFile[]> {
	const found = await Promise.all(
		entries.map(async (entry) => {
			const { id, progress } = entry.job;
			const file = fileOf(entry);
			const isOwn = file !== undefined && progress.status === 'saved' && !isReplacement(entry);
			return isOwn && (await fileState(progress.asset, progress.hash)) === 'same'
				? [{ id, file }]
				: [];
		}),
	);
	return found.flat();
}

/** @returns `undefined` when the person thinks better of it */
async function ask(count: number, files: number): Promise<'only' | 'withFiles' | undefined> {
	const only = { title: l10n.t('Remove from History'), answer: 'only' } as const;
	const withFiles = {
		title:
			files === 1
				? l10n.t('Remove and Move File to Trash')
				: l10n.t('Remove and Move Files to Trash'),
		answer: 'withFiles',
	} as const;
	const chosen = await vscode.window.showWarningMessage(
		count === 1
			? l10n.t('Remove this picture from the history?')
			: l10n.t('Remove {0} pictures from the history?', count),
		{ modal: true, detail: detail(files) },
		...(files === 0 ? [only] : [only, withFiles]),
	);
	return chosen?.answer;
}

function detail(files: number): string {
	if (files === 0) return l10n.t('What is removed from the history cannot be brought back.');
	return files === 1
		? l10n.t('Its file stays in your workspace unless you move that to the trash, too.')
		: l10n.t('{0} files stay in your workspace unless you move them to the trash, too.', files);
}

/** @returns the ids of those whose file is still there, because the person kept it */
async function trash(files: readonly OwnFile[]): Promise<ReadonlySet<string>> {
	const kept = new Set<string>();
	for (const { id, file } of files) if (!(await trashAsset(file))) kept.add(id);
	return kept;
}

function isEnded({ job }: HistoryEntry): boolean {
	return !isRunning(job) && job.progress.status !== 'saving';
}

function isReplacement({ job: { progress } }: HistoryEntry): boolean {
	return progress.status === 'saved' && progress.replaced !== undefined;
}
