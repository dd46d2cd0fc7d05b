import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { History } from './history.ts';
import type { HistoryEntry } from './historyEntry.ts';
import { historyGroups, type HistoryGroup } from './historyGroups.ts';
import { historyItem, historyTooltip } from './historyItem.ts';

/** A line of the tree. It is small: VS Code keeps each one that was ever shown. */
export type HistoryNode =
	{ readonly kind: 'group'; readonly id: string } | { readonly kind: 'entry'; readonly id: string };

/** The history as a tree: the days, and what was made on each. */
export class HistoryTree implements vscode.TreeDataProvider<HistoryNode> {
	readonly #history: History;
	readonly onDidChangeTreeData: vscode.Event<void>;
	#problem: string | undefined;
	/** Made of these entries, on this day. */
	#made:
		{ entries: readonly HistoryEntry[]; day: string; groups: readonly HistoryGroup[] } | undefined;

	constructor(history: History) {
		this.#history = history;
		this.onDidChangeTreeData = (listener) => new vscode.Disposable(history.onDidChange(listener));
	}

	/** Why the tree is not the whole history: a whole sentence. */
	get problem(): string | undefined {
		return this.#problem;
	}

	async getChildren(node?: HistoryNode): Promise<HistoryNode[]> {
		try {
			await this.#history.load();
		} catch {
			this.#problem = l10n.t('The history could not be read. The log of ZenMux Images says why.');
		}
		if (node === undefined) return this.#groups().map(({ id }) => ({ kind: 'group', id }));
		const entries = this.#group(node.id)?.entries ?? [];
		return entries.map(({ job }) => ({ kind: 'entry', id: job.id }));
	}

	getTreeItem({ kind, id }: HistoryNode): vscode.TreeItem {
		if (kind === 'group') return this.#groupItem(id);
		const entry = this.#history.get(id);
		// It was removed since, and the tree is about to be told.
		if (entry === undefined) return new vscode.TreeItem('');
		const thumbnail = entry.hasThumbnail ? this.#history.thumbnailFile(id) : undefined;
		return historyItem(entry, thumbnail === undefined ? undefined : vscode.Uri.file(thumbnail));
	}

	resolveTreeItem(item: vscode.TreeItem, { id }: HistoryNode): vscode.TreeItem {
		const entry = this.#history.get(id);
		if (entry !== undefined) item.tooltip = historyTooltip(entry);
		return item;
	}

	#groupItem(id: string): vscode.TreeItem {
		const newestDay = this.#groups().find((group) => group.id !== 'pinned')?.id;
		const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
		const isOpen = id === 'pinned' || id === newestDay;
		const item = new vscode.TreeItem(this.#group(id)?.label ?? '', isOpen ? Expanded : Collapsed);
		item.id = id;
		return item;
	}

	#group(id: string): HistoryGroup | undefined {
		return this.#groups().find((group) => group.id === id);
	}

	#groups(): readonly HistoryGroup[] {
		const { entries } = this.#history;
		const now = new Date();
		const day = now.toDateString();
		if (this.#made?.entries !== entries || this.#made.day !== day) {
			const groups = historyGroups(entries, now.getTime(), vscode.env.language);
			this.#made = { entries, day, groups };
		}
		return this.#made.groups;
	}
}
