import type { JSX } from 'preact';
import type { JobView } from '../studio/protocol.ts';
import { JobStatus } from './JobStatus.tsx';
import type { PictureBlobs } from './pictures.ts';
import { PictureStage } from './PictureStage.tsx';
import { VersionStrip } from './VersionStrip.tsx';
import type { Send } from './vscodeApi.ts';

type Props = {
	readonly job: JobView;
	readonly pictures: PictureBlobs;
	readonly send: Send;
};

/**
 * One job. The buttons stay where they are whatever the job does: what may grow is below them. The
 * versions above them change only when the person begins another edit.
 */
export function JobCard({ job, pictures, send }: Props): JSX.Element {
	const headingId = `prompt-of-${job.id}`;
	return (
		<article
			class="job"
			tabIndex={-1}
			aria-labelledby={headingId}
			data-job={job.id}
			data-tone={job.tone}
			data-final={job.isFinal}
		>
			<h2 id={headingId} class="prompt" title={job.prompt}>
				{job.prompt}
			</h2>
			<p class="facts">
				{job.facts.map((fact) => (
					<span key={fact}>{fact}</span>
				))}
			</p>
			<PictureStage job={job} pictures={pictures} />
			{job.versions.length > 0 && <VersionStrip versions={job.versions} pictures={pictures} />}
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
