import type { JSX } from 'preact';

type Props = {
	/** A codicon. */
	readonly icon: string;
	readonly label: string;
	readonly isOn: boolean;
	readonly onToggle: (isOn: boolean) => void;
};

/** A switch in the corner of a picture. */
export function StageTool({ icon, label, isOn, onToggle }: Props): JSX.Element {
	return (
		<button
			type="button"
			class="stage-tool"
			title={label}
			aria-label={label}
			aria-pressed={isOn}
			onClick={() => onToggle(!isOn)}
		>
			<vscode-icon name={icon} aria-hidden="true" />
		</button>
	);
}
