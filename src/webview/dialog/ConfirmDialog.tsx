import * as l10n from '@vscode/l10n';
import type { ComponentChildren, JSX } from 'preact';
import { DialogActions } from './DialogActions.tsx';
import { PanelDialog } from './PanelDialog.tsx';

type Props = {
	readonly title: string;
	/** A class of its own. */
	readonly look: string;
	/** What stands between the title and the buttons. */
	readonly facts: JSX.Element;
	readonly confirmLabel: string;
	/** Whether there is anything to confirm. */
	readonly canConfirm: boolean;
	readonly children: ComponentChildren;
	readonly onConfirm: () => void;
	readonly onCancel: () => void;
};

/** A dialog over the whole panel whose choice is taken by a button or Ctrl+Enter, or given up. */
export function ConfirmDialog(props: Props): JSX.Element {
	const { title, look, facts, confirmLabel, canConfirm, children, onConfirm, onCancel } = props;
	const header = (
		<>
			{facts}
			<DialogActions
				cancelLabel={l10n.t('Cancel')}
				confirmLabel={confirmLabel}
				canConfirm={canConfirm}
				onConfirm={onConfirm}
				onCancel={onCancel}
			/>
		</>
	);
	return (
		<PanelDialog
			title={title}
			look={look}
			header={header}
			onConfirm={() => canConfirm && onConfirm()}
			onClose={onCancel}
		>
			{children}
		</PanelDialog>
	);
}
