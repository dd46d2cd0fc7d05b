import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { HistoryAction } from '../../studio/protocol.ts';
import type { HistoryView } from '../../studio/views.ts';
import type { Send } from '../vscodeApi.ts';
import { IconButton } from './IconButton.tsx';
import { nothingSelected, type Selection } from './selection.ts';

type Props = {
	readonly history: HistoryView;
	readonly selection: Selection;
	readonly onSelect: (selection: Selection) => void;
	readonly send: Send;
};

/** How many entries there are, and what can be done with those that are selected. */
export function HistorySummary({ history, selection, onSelect, send }: Props): JSX.Element {
	const { total, all } = history;
	const ids = [...selection.ids];
	return (
		<div class="history-summary">
			<p role="status">
				{ids.length > 0
					? l10n.t('{0} selected', shownNumber(ids.length))
					: all > 0 && l10n.t('{0} of {1}', shownNumber(total), shownNumber(all))}
			</p>
			{ids.length > 0 && (
				<div role="group" aria-label={l10n.t('Selected entries')}>
					<SelectionActions
						isPinned={isPinned(history, selection)}
						isSingle={ids.length === 1}
						onAct={(action) => send({ type: 'historyAct', ids, action })}
					/>
					<IconButton
						icon="close"
						label={l10n.t('Clear Selection')}
						onClick={() => onSelect(nothingSelected)}
					/>
				</div>
			)}
		</div>
	);
}

type ActionsProps = {
	readonly isPinned: boolean;
	readonly isSingle: boolean;
	readonly onAct: (action: HistoryAction) => void;
};

function SelectionActions({ isPinned, isSingle, onAct }: ActionsProps): JSX.Element {
	return (
		<>
			{isSingle && (
				<IconButton icon="reply" label={l10n.t('Reuse')} onClick={() => onAct('reuse')} />
			)}
			{isPinned ? (
				<IconButton icon="pinned" label={l10n.t('Unpin')} onClick={() => onAct('unpin')} />
			) : (
				<IconButton icon="pin" label={l10n.t('Pin')} onClick={() => onAct('pin')} />
			)}
			<IconButton icon="trash" label={l10n.t('Delete…')} onClick={() => onAct('delete')} />
		</>
	);
}

/** Whether all that are selected are pinned, as far as their rows are here. */
function isPinned({ rows }: HistoryView, { ids }: Selection): boolean {
	const selected = rows.filter(({ id }) => ids.has(id));
	return selected.length > 0 && selected.every((row) => row.isPinned);
}

function shownNumber(count: number): string {
	return new Intl.NumberFormat(document.documentElement.lang).format(count);
}
