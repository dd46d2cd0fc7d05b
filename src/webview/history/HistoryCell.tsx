import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { HistoryRowView } from '../../studio/views.ts';
import type { Send } from '../vscodeApi.ts';
import { EntryActions } from './EntryActions.tsx';
import { EntryPicture } from './EntryPicture.tsx';
import { EntryText, entryTextId } from './EntryText.tsx';

type Props = {
	/** Among all that the query finds, from 0. */
	readonly place: number;
	readonly column: number;
	/** `undefined` while its row is not here. */
	readonly entry: HistoryRowView | undefined;
	/** `undefined` where there is none, or while it is not here. */
	readonly picture: Blob | undefined;
	readonly isSelected: boolean;
	readonly isTabStop: boolean;
	readonly send: Send;
};

/** A place in the grid: the card of an entry, or an empty one until that is here. */
export function HistoryCell(props: Props): JSX.Element {
	const { place, column, entry, picture, isSelected, isTabStop, send } = props;
	const [isPointedAt, setIsPointedAt] = useState(false);
	return (
		<div
			role="gridcell"
			class="history-card"
			aria-colindex={column + 1}
			aria-selected={isSelected}
			aria-busy={entry === undefined}
			aria-label={entry === undefined ? l10n.t('Reading the history…') : undefined}
			aria-labelledby={entry && entryTextId(entry.id)}
			data-place={place}
			data-tone={entry?.tone}
			tabIndex={isTabStop ? 0 : -1}
			onPointerEnter={() => setIsPointedAt(true)}
			onPointerLeave={() => setIsPointedAt(false)}
		>
			{entry && (
				<>
					<EntryPicture key={entry.id} entry={entry} picture={picture} />
					{(isPointedAt || isTabStop) && (
						<EntryActions entry={entry} isTabStop={isTabStop} send={send} />
					)}
					<EntryText entry={entry} />
				</>
			)}
		</div>
	);
}
