import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { HistoryQuery } from '../../studio/protocol.ts';
import { FilterSelect } from './FilterSelect.tsx';
import { HistorySearch } from './HistorySearch.tsx';

type Props = {
	readonly query: HistoryQuery;
	/** Every model of the history. */
	readonly models: readonly string[];
	readonly onChange: (changes: Partial<HistoryQuery>) => void;
};

const statuses = ['all', 'finished', 'failed', 'cancelled', 'pinned'] as const;
const sorts = ['newest', 'oldest', 'dearest', 'longest'] as const;

/** What of the history is shown, and in which order. */
export function HistoryFilters({ query, models, onChange }: Props): JSX.Element {
	const model = query.model;
	// A model may be filtered by though its last entry is gone.
	const known = ['', ...models, ...(models.includes(model) || model === '' ? [] : [model])];
	return (
		<div class="history-filters" role="search">
			<HistorySearch text={query.text} onChange={(text) => onChange({ text })} />
			<div class="history-selects">
				<FilterSelect
					label={l10n.t('Status')}
					value={query.status}
					choices={statuses}
					nameOf={statusName}
					onChange={(status) => onChange({ status })}
				/>
				<FilterSelect
					label={l10n.t('Model')}
					value={model}
					choices={known}
					nameOf={(id) => id || l10n.t('All models')}
					onChange={(chosen) => onChange({ model: chosen })}
				/>
				<FilterSelect
					label={l10n.t('Sort by')}
					value={query.sort}
					choices={sorts}
					nameOf={sortName}
					onChange={(sort) => onChange({ sort })}
				/>
			</div>
		</div>
	);
}

function statusName(status: HistoryQuery['status']): string {
	switch (status) {
		case 'all':
			return l10n.t('All');
		case 'finished':
			return l10n.t('Finished');
		case 'failed':
			return l10n.t('Failed');
		case 'cancelled':
			return l10n.t('Cancelled');
		case 'pinned':
			return l10n.t('Pinned');
	}
}

function sortName(sort: HistoryQuery['sort']): string {
	switch (sort) {
		case 'newest':
			return l10n.t('Newest first');
		case 'oldest':
			return l10n.t('Oldest first');
		case 'dearest':
			return l10n.t('Most expensive first');
		case 'longest':
			return l10n.t('Slowest first');
	}
}
