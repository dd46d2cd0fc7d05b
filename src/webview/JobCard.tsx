import type { JSX } from 'preact';
import type { JobView } from '../studio/views.ts';
import { Differences } from './Differences.tsx';
import { JobCosts } from './JobCosts.tsx';
import { JobFacts } from './JobFacts.tsx';
import { JobStatus } from './JobStatus.tsx';
import type { PictureBlobs } from './pictures.ts';
import { PictureStage } from './PictureStage.tsx';
import { useKeptFocus } from './useKeptFocus.ts';
import { VersionStrip } from './VersionStrip.tsx';
import { oneClick } from './oneClick.ts';
import type { Send } from './vscodeApi.ts';

type Props = {
	readonly job: JobView;
	readonly pictures: PictureBlobs;
	/** Compares its picture with the one before in other ways. */
	readonly onCompare: () => void;
	readonly send: Send;
};

/**
 * One job. The buttons stay where they are whatever the job does: what may grow is below them. The
 * versions above them change only when the person begins another edit.
 */
export function JobCard({ job, pictures, onCompare, send }: Props): JSX.Element {
	const headingId = `prompt-of-${job.id}`;
	const card = useKeptFocus();
	return (
		<article
			ref={card}
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
			<JobFacts facts={job.facts} isDraft={job.isDraft} />
			<PictureStage key={job.id} job={job} pictures={pictures} onCompare={onCompare} />
			{job.versions.length > 0 && <VersionStrip versions={job.versions} pictures={pictures} />}
			<div class="status">
				<JobStatus job={job} />
				<JobCosts costs={job.costs} />
			</div>
			<div class="actions">
				{job.actions.map(({ action, label }, index) => (
					<vscode-button
						key={action}
						secondary={index > 0 || job.tone === 'running'}
						onClick={oneClick(() => send({ type: 'act', jobId: job.id, action }))}
					>
						{label}
					</vscode-button>
				))}
			</div>
			{job.detail !== undefined && <p class="detail">{job.detail}</p>}
			<Differences job={job} send={send} />
		</article>
	);
}
