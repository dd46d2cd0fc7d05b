import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { Send } from '../vscodeApi.ts';

type Props = {
	/** Whether there is no picture yet: then it says what other ways there are. */
	readonly isFirst: boolean;
	/** Whether pictures that show a style go along already. */
	readonly hasStyle: boolean;
	readonly send: Send;
};

/** The ways to add pictures. */
export function AddPictures({ isFirst, hasStyle, send }: Props): JSX.Element {
	const otherWays = l10n.t('Or paste pictures, or hold Shift and drop them here.');
	return (
		<div class="add">
			<button
				type="button"
				class="quiet add-pictures"
				title={otherWays}
				onClick={() => send({ type: 'chooseFiles' })}
			>
				<vscode-icon name="add" aria-hidden="true" />
				{l10n.t('Add Pictures…')}
			</button>
			<button type="button" class="quiet" onClick={() => send({ type: 'askForLink' })}>
				<vscode-icon name="link" aria-hidden="true" />
				{l10n.t('Add Link…')}
			</button>
			{!hasStyle && (
				<button
					type="button"
					class="quiet"
					title={l10n.t(
						'Adds a few pictures of the same folder, which show the model the style to match.',
					)}
					onClick={() => send({ type: 'matchNeighbours' })}
				>
					<vscode-icon name="symbol-color" aria-hidden="true" />
					{l10n.t('Match the Neighbours')}
				</button>
			)}
			{isFirst && <span class="hint">{otherWays}</span>}
		</div>
	);
}
