import { actOnHistory, type HistoryTools } from '../history/actOnHistory.ts';
import type { HistoryNode } from '../history/historyTree.ts';
import type { HistoryAction } from '../studio/protocol.ts';

/** A command of the tree view; VS Code gives the line it was called on, then all that are selected. */
export function historyCommand(
	tools: HistoryTools,
	action: HistoryAction,
): (node?: unknown, selected?: unknown) => Promise<void> {
	return (node, selected) => {
		const nodes = (selected ?? [node]) as readonly (HistoryNode | undefined)[];
		const ids = nodes.flatMap((one) => (one?.kind === 'entry' ? one.id : []));
		return actOnHistory(tools, ids, action);
	};
}
