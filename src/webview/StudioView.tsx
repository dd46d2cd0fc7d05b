import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { StudioState } from '../studio/protocol.ts';
import { JobCard } from './JobCard.tsx';
import type { Picture } from './main.tsx';
import type { Send } from './vscodeApi.ts';

type Props = {
	readonly state: StudioState;
	readonly pictures: ReadonlyMap<string, Picture>;
	readonly send: Send;
};

/** The whole panel: the jobs, the newest first, or an invitation to begin. */
export function StudioView({ state, pictures, send }: Props): JSX.Element {
	const newest = state.jobs[0]?.id;
	// A new job is what the person looks for; it is on top.
	useEffect(() => window.scrollTo({ top: 0 }), [newest]);
	if (state.jobs.length === 0) return <EmptyStudio empty={state.empty} send={send} />;
	return (
		<main>
			<ul class="jobs" aria-label={state.listLabel}>
				{state.jobs.map((job) => (
					<li key={job.id}>
						<JobCard job={job} picture={pictures.get(job.id)} send={send} />
					</li>
				))}
			</ul>
		</main>
	);
}

function EmptyStudio({
	empty,
	send,
}: Pick<StudioState, 'empty'> & Pick<Props, 'send'>): JSX.Element {
	return (
		<main class="empty">
			<vscode-icon name="sparkle" size={40} aria-hidden="true" />
			<h1>{empty.title}</h1>
			<p>{empty.text}</p>
			<vscode-button onClick={() => send({ type: 'generate' })}>{empty.button}</vscode-button>
		</main>
	);
}
