import type { JSX } from 'preact';
import type { JobView } from '../studio/views.ts';
import { BusyIcon } from './BusyIcon.tsx';
import { Countdown } from './Countdown.tsx';
import { Elapsed } from './Elapsed.tsx';

const icons: Readonly<Record<JobView['tone'], string>> = {
	running: 'loading',
	done: 'check',
	cancelled: 'circle-slash',
	failed: 'error',
};

/** The state in words, and the time it took so far; parts of a status line. */
export function JobStatus({ job }: { readonly job: JobView }): JSX.Element {
	return (
		<>
			<BusyIcon isBusy={job.tone === 'running'} name={icons[job.tone]} />
			<span title={job.status}>{job.status}</span>
			{job.sentAgainAt === undefined ? (
				<Elapsed startedAt={job.startedAt} endedAt={job.endedAt} />
			) : (
				<Countdown until={job.sentAgainAt} />
			)}
		</>
	);
}
