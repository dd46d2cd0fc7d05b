import type { JSX } from 'preact';
import type { JobView } from '../studio/views.ts';
import { oneClick } from './oneClick.ts';
import type { Send } from './vscodeApi.ts';

type Props = { readonly job: JobView; readonly send: Send };

/** Where the picture is not what was asked for, each with the buttons that help. */
export function Differences({ job, send }: Props): JSX.Element | null {
	if (job.differences.length === 0) return null;
	return (
		<ul class="differences">
			{job.differences.map(({ text, actions }) => (
				<li key={text}>
					<vscode-icon name="warning" aria-hidden="true" />
					<p>
						{text}
						{actions.map(({ action, label }) => (
							<span key={action}>
								{' '}
								<button
									type="button"
									onClick={oneClick(() => send({ type: 'act', jobId: job.id, action }))}
								>
									{label}
								</button>
							</span>
						))}
					</p>
				</li>
			))}
		</ul>
	);
}
