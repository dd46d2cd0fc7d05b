import type { JSX } from 'preact';
import type { JobView } from '../studio/views.ts';
import { Countdown } from './Countdown.tsx';
import { Elapsed } from './Elapsed.tsx';

const icons: Readonly<Record<JobView['tone'], string>> = {
	running: 'loading',
	done: 'check',
	cancelled: 'circle-slash',
	failed: 'error',
};

/** The state in words, read out when it changes, and the time it took so far; parts of a status line. */
export function JobStatus({ job }: { readonly job: JobView }): JSX.Element {
	return (
		<>
			<vscode-icon name={icons[job.tone]} spin={job.tone === 'running'} aria-hidden="true" />
			<span role="status" title={job.status}>
				{job.status}
			</span>
			{job.sentAgainAt === undefined ? (
				<Elapsed startedAt={job.startedAt} endedAt={job.endedAt} />
			) : (
				<Countdown until={job.sentAgainAt} />
			)}
		</>
	);
}
