import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { HistoryAction } from '../../studio/protocol.ts';
import type { HistoryRowView } from '../../studio/views.ts';
import type { Send } from '../vscodeApi.ts';
import { IconButton } from './IconButton.tsx';

type Props = {
	readonly entry: HistoryRowView;
	readonly isTabStop: boolean;
	readonly send: Send;
};

/** What can be done with an entry. */
export function EntryActions({ entry, isTabStop, send }: Props): JSX.Element {
	const actions: readonly (readonly [HistoryAction, icon: string, label: string])[] = [
		['show', 'eye', l10n.t('Show')],
		...(entry.file === undefined ? [] : [['open', 'go-to-file', l10n.t('Open')] as const]),
		['reuse', 'reply', l10n.t('Reuse')],
		entry.isPinned ? ['unpin', 'pinned', l10n.t('Unpin')] : ['pin', 'pin', l10n.t('Pin')],
		['delete', 'trash', l10n.t('Delete…')],
	];
	return (
		<div class="entry-actions">
			{actions.map(([action, icon, label]) => (
				<IconButton
					key={action === 'unpin' ? 'pin' : action}
					icon={icon}
					label={label}
					isTabStop={isTabStop}
					onClick={() => send({ type: 'historyAct', ids: [entry.id], action })}
				/>
			))}
		</div>
	);
}
