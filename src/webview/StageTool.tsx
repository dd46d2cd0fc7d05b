import type { JSX } from 'preact';

type Props = {
	/** A codicon. */
	readonly icon: string;
	readonly label: string;
	/** Of a switch; a plain button has none. */
	readonly isOn?: boolean;
	readonly onClick: () => void;
};

/** A switch or a button in the corner of a picture. */
export function StageTool({ icon, label, isOn, onClick }: Props): JSX.Element {
	return (
		<button
			type="button"
			class="stage-tool"
			title={label}
			aria-label={label}
			aria-pressed={isOn}
			onClick={onClick}
		>
			<vscode-icon name={icon} aria-hidden="true" />
		</button>
	);
}
