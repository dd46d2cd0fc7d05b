import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { Send } from '../vscodeApi.ts';
import { focusPrompt } from './focusPrompt.ts';

type Props = {
	/** The path in the workspace. */
	readonly name: string;
	readonly send: Send;
};

/** The file that the picture is to be, and the way back to where the settings say. */
export function TargetFile({ name, send }: Props): JSX.Element {
	return (
		<p class="target-file">
			<vscode-icon name="save" aria-hidden="true" />
			<span title={name}>{l10n.t('Saves to {0}', name)}</span>
			<button
				type="button"
				class="icon"
				title={l10n.t('Save where the settings say')}
				aria-label={l10n.t('Save where the settings say')}
				onClick={() => {
					focusPrompt();
					send({ type: 'removeTargetFile' });
				}}
			>
				<vscode-icon name="close" aria-hidden="true" />
			</button>
		</p>
	);
}
