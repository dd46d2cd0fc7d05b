import type { JSX } from 'preact';

type Props = {
	/** A codicon. */
	readonly icon: string;
	readonly label: string;
	readonly isTabStop?: boolean;
	readonly onClick: () => void;
};

/** A button that is only an icon; its name is for screen readers and on hovering. */
export function IconButton({ icon, label, isTabStop = true, onClick }: Props): JSX.Element {
	return (
		<button
			type="button"
			class="icon"
			title={label}
			aria-label={label}
			tabIndex={isTabStop ? 0 : -1}
			onClick={onClick}
		>
			<vscode-icon name={icon} aria-hidden="true" />
		</button>
	);
}
