import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { StudioState } from '../studio/protocol.ts';
import { Composer } from './composer/Composer.tsx';
import { OpenRegionTool } from './composer/OpenRegionTool.tsx';
import { useRegionTool } from './composer/useRegionTool.ts';
import { JobCard } from './JobCard.tsx';
import type { PictureBlobs } from './pictures.ts';
import { ReplacedFiles } from './ReplacedFiles.tsx';
import type { Send } from './vscodeApi.ts';

type Props = {
	readonly state: StudioState;
	readonly pictures: PictureBlobs;
	readonly send: Send;
};

/** The whole panel: what is put together, and the jobs, the newest first, or an invitation to begin. */
export function StudioView({ state, pictures, send }: Props): JSX.Element {
	const { composer, jobs, replaced } = state;
	const { tool, open, close } = useRegionTool(composer, pictures);
	const newest = jobs[0]?.id;
	// A new job is what the person looks for; it is on top.
	useEffect(() => window.scrollTo({ top: 0 }), [newest]);
	return (
		<>
			<main inert={tool !== undefined}>
				<Composer
					composer={composer}
					pictures={pictures}
					isCovered={tool !== undefined}
					onOpenTool={open}
					send={send}
				/>
				{jobs.length === 0 ? (
					<EmptyStudio empty={state.empty} send={send} />
				) : (
					<JobList state={state} pictures={pictures} send={send} />
				)}
				<ReplacedFiles replaced={replaced} send={send} />
			</main>
			{tool && <OpenRegionTool tool={tool} onClose={close} send={send} />}
		</>
	);
}

function JobList({ state, pictures, send }: Props): JSX.Element {
	return (
		<ul class="jobs" aria-label={state.listLabel}>
			{state.jobs.map((job) => (
				<li key={job.id}>
					<JobCard job={job} pictures={pictures} send={send} />
				</li>
			))}
		</ul>
	);
}

function EmptyStudio({
	empty,
	send,
}: Pick<StudioState, 'empty'> & Pick<Props, 'send'>): JSX.Element {
	return (
		<section class="empty">
			<vscode-icon name="sparkle" size={40} aria-hidden="true" />
			<h1>{empty.title}</h1>
			<p>{empty.text}</p>
			<vscode-button onClick={() => send({ type: 'generate' })}>{empty.button}</vscode-button>
		</section>
	);
}
