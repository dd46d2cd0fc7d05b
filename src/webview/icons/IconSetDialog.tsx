import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { IconSetView } from '../../studio/views.ts';
import { DialogActions } from '../dialog/DialogActions.tsx';
import { PanelDialog } from '../dialog/PanelDialog.tsx';
import type { Send } from '../vscodeApi.ts';
import { IconOptions } from './IconOptions.tsx';
import { IconPane } from './IconPane.tsx';

type Props = {
	readonly view: IconSetView;
	/** `undefined` while it has not arrived. */
	readonly picture: Blob | undefined;
	readonly send: Send;
};

/** A dialog over the whole panel: how a picture looks as an icon, and which files are made of it. */
export function IconSetDialog({ view, picture, send }: Props): JSX.Element {
	// What is drawn follows each move at once; the extension knows a moment later.
	const [choices, setChoices] = useState(view.choices);
	const close = (): void => send({ type: 'closeIconSet' });
	return (
		<PanelDialog
			title={view.title}
			look="expand icon-set"
			header={
				<DialogActions
					cancelLabel={l10n.t('Close')}
					confirmLabel={view.exportLabel}
					canConfirm={!view.isBusy && choices.sets.length > 0}
					onConfirm={() => send({ type: 'exportIconSet' })}
					onCancel={close}
				/>
			}
			onClose={close}
		>
			<div class="icon-panes">
				{[l10n.t('On light'), l10n.t('On dark')].map((label) => (
					<IconPane
						key={label}
						label={label}
						name={view.name}
						picture={picture}
						choices={choices}
					/>
				))}
			</div>
			<IconOptions
				view={view}
				choices={choices}
				onChange={(changed) => {
					setChoices(changed);
					send({ type: 'changeIconSet', choices: changed });
				}}
				onChooseFolder={() => send({ type: 'chooseIconFolder' })}
			/>
		</PanelDialog>
	);
}
