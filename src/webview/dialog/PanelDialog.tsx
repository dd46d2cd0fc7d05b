import type { ComponentChildren, JSX, TargetedKeyboardEvent } from 'preact';
import { keepFocusInside } from './keepFocusInside.ts';
import { useModal } from './useModal.ts';

type Props = {
	readonly title: string;
	/** A class of its own. */
	readonly look: string;
	/** What stands beside the title. */
	readonly header: ComponentChildren;
	readonly children: ComponentChildren;
	/** Ctrl+Enter or ⌘Enter, wherever the focus is. */
	readonly onConfirm?: () => void;
	readonly onClose: () => void;
};

/** A dialog over the whole panel, which keeps the focus inside until it is closed. */
export function PanelDialog(props: Props): JSX.Element {
	const { title, look, header, children, onConfirm, onClose } = props;
	const dialog = useModal();
	const onKey = (event: TargetedKeyboardEvent<HTMLDialogElement>): void => {
		if (event.key === 'Tab') keepFocusInside(event);
		if (!onConfirm || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
		// Before the focused button takes it for a click.
		event.preventDefault();
		event.stopPropagation();
		onConfirm();
	};
	return (
		<dialog
			ref={dialog}
			class={`whole-panel ${look}`}
			aria-label={title}
			onKeyDownCapture={onKey}
			onCancel={(event) => {
				event.preventDefault();
				onClose();
			}}
		>
			<header>
				<h2>{title}</h2>
				{header}
			</header>
			{children}
		</dialog>
	);
}
