import type { JSX } from 'preact';

type Props = {
	readonly cancelLabel: string;
	readonly confirmLabel: string;
	/** Whether there is anything to confirm. */
	readonly canConfirm: boolean;
	readonly onConfirm: () => void;
	readonly onCancel: () => void;
};

/** The buttons in the header of a dialog: the one that gives up, the one that goes on. */
export function DialogActions(props: Props): JSX.Element {
	const { cancelLabel, confirmLabel, canConfirm, onConfirm, onCancel } = props;
	return (
		<div class="dialog-actions">
			<vscode-button secondary onClick={onCancel}>
				{cancelLabel}
			</vscode-button>
			<vscode-button disabled={!canConfirm} onClick={onConfirm}>
				{confirmLabel}
			</vscode-button>
		</div>
	);
}
