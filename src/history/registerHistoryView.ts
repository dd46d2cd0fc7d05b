import * as vscode from 'vscode';
import type { Parts } from '../parts.ts';
import type { HistoryNode, HistoryTree } from './historyTree.ts';

/** The view of the history in the side bar; what it shows is loaded when it is seen first. */
export function registerHistoryView(load: () => Promise<Parts>): vscode.Disposable {
	const changes = new vscode.EventEmitter<void>();
	let begun: Promise<HistoryTree> | undefined;
	const begin = async (): Promise<HistoryTree> => {
		const { historyTree } = await load();
		historyTree.onDidChangeTreeData(() => changes.fire());
		return historyTree;
	};
	const tree = (): Promise<HistoryTree> => (begun ??= begin());
	const treeDataProvider: vscode.TreeDataProvider<HistoryNode> = {
		onDidChangeTreeData: changes.event,
		getChildren: async (node) => {
			const historyTree = await tree();
			const children = await historyTree.getChildren(node);
			view.message = historyTree.problem ?? '';
			return children;
		},
		getTreeItem: async (node) => (await tree()).getTreeItem(node),
		resolveTreeItem: async (item, node) => (await tree()).resolveTreeItem(item, node),
	};
	const view = vscode.window.createTreeView('zenmuxImages.history', {
		treeDataProvider,
		canSelectMany: true,
		showCollapseAll: true,
	});
	return vscode.Disposable.from(view, changes);
}
