import type { JSX } from 'preact';
import type { JobView } from '../../studio/views.ts';
import { oneClick } from '../oneClick.ts';
import type { Send } from '../vscodeApi.ts';
import { actionIcons } from './actionIcons.ts';

type Props = { readonly job: JobView; readonly send: Send };

/** What can be done with a picture, as small buttons in one row; the most likely first. */
export function TileActions({ job, send }: Props): JSX.Element {
	return (
		<div class="tile-actions">
			{job.actions.map(({ action, label }) => (
				<button
					key={action}
					type="button"
					title={label}
					aria-label={label}
					onClick={oneClick(() => send({ type: 'act', jobId: job.id, action }))}
				>
					<vscode-icon name={actionIcons[action]} aria-hidden="true" />
				</button>
			))}
		</div>
	);
}
