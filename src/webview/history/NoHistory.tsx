import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { HistoryQuery } from '../../studio/protocol.ts';
import type { HistoryView } from '../../studio/views.ts';

type Props = {
	readonly history: HistoryView;
	readonly onChange: (changes: Partial<HistoryQuery>) => void;
};

/** Why there is no entry to be seen. */
export function NoHistory({ history, onChange }: Props): JSX.Element {
	if (history.isLoading) {
		return (
			<div class="no-history">
				<p>{l10n.t('Reading the history…')}</p>
			</div>
		);
	}
	if (history.all > 0) {
		return (
			<div class="no-history">
				<p>{l10n.t('Nothing in the history fits the filters.')}</p>
				<button
					type="button"
					class="secondary"
					onClick={() => onChange({ text: '', status: 'all', model: '' })}
				>
					{l10n.t('Clear Filters')}
				</button>
			</div>
		);
	}
	return (
		<div class="no-history">
			<vscode-icon name="history" size={32} aria-hidden="true" />
			<p>{l10n.t('Every picture that you make in this workspace is listed here.')}</p>
		</div>
	);
}
