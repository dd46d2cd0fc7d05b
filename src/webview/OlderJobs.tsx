import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { Send } from './vscodeApi.ts';

type Props = {
	/** How many batches are in the history only. */
	readonly older: number;
	readonly send: Send;
};

/** The way to what the list of jobs leaves out. */
export function OlderJobs({ older, send }: Props): JSX.Element {
	return (
		<button
			type="button"
			class="older-jobs"
			onClick={() => send({ type: 'showTab', tab: 'history' })}
		>
			<vscode-icon name="history" aria-hidden="true" />
			{l10n.t('{0} more in the history', older)}
		</button>
	);
}
