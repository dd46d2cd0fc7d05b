import type { JSX } from 'preact';
import type { JobView } from '../studio/protocol.ts';
import { JobStatus } from './JobStatus.tsx';
import type { Picture } from './main.tsx';
import { PictureStage } from './PictureStage.tsx';
import type { Send } from './vscodeApi.ts';

type Props = {
	readonly job: JobView;
	readonly picture: Picture | undefined;
	readonly send: Send;
};

/** One job. The buttons stay where they are whatever the job does: what may grow is below them. */
export function JobCard({ job, picture, send }: Props): JSX.Element {
	return (
		<article class="job" data-job={job.id} data-tone={job.tone} data-final={job.isFinal}>
			<h2 class="prompt" title={job.prompt}>
				{job.prompt}
			</h2>
			<p class="facts">
				{job.facts.map((fact) => (
					<span key={fact}>{fact}</span>
				))}
			</p>
			<PictureStage job={job} picture={picture} />
			<JobStatus job={job} />
			<div class="actions">
				{job.actions.map(({ action, label }, index) => (
					<vscode-button
						key={action}
						secondary={index > 0 || job.tone === 'running'}
						onClick={() => send({ type: 'act', jobId: job.id, action })}
					>
						{label}
					</vscode-button>
				))}
			</div>
			{job.detail !== undefined && <p class="detail">{job.detail}</p>}
		</article>
	);
}
