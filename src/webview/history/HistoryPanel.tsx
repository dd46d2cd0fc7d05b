import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { HistoryView } from '../../studio/views.ts';
import type { PictureBlobs } from '../pictures.ts';
import { useKeptFocus } from '../useKeptFocus.ts';
import type { Send } from '../vscodeApi.ts';
import { HistoryFilters } from './HistoryFilters.tsx';
import { HistoryGrid } from './HistoryGrid.tsx';
import { HistorySummary } from './HistorySummary.tsx';
import { NoHistory } from './NoHistory.tsx';
import { useHistoryQuery } from './useHistoryQuery.ts';
import { useSelection } from './useSelection.ts';

type Props = {
	readonly history: HistoryView;
	readonly pictures: PictureBlobs;
	readonly send: Send;
};

/** Every job of the workspace: to be searched, looked at, and begun from again. */
export function HistoryPanel({ history, pictures, send }: Props): JSX.Element {
	const { query, change, look } = useHistoryQuery(history, send);
	// Another query is another list: it begins at its top, with nothing selected.
	const list = JSON.stringify(history.query);
	const { selection, select } = useSelection(list, history.all);
	const panel = useKeptFocus();
	return (
		<section ref={panel} tabIndex={-1} class="history" aria-label={l10n.t('History')}>
			<HistoryFilters query={query} models={history.models} onChange={change} />
			<HistorySummary history={history} selection={selection} onSelect={select} send={send} />
			{history.total === 0 ? (
				<NoHistory history={history} onChange={change} />
			) : (
				<HistoryGrid
					key={list}
					history={history}
					pictures={pictures}
					selection={selection}
					onSelect={select}
					onLook={look}
					send={send}
				/>
			)}
		</section>
	);
}
