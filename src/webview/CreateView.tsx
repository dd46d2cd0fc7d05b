import type { JSX } from 'preact';
import type { StudioState } from '../studio/views.ts';
import { BatchCard } from './BatchCard.tsx';
import { Composer } from './composer/Composer.tsx';
import type { RegionToolKind } from './composer/regionTool.ts';
import { OlderJobs } from './OlderJobs.tsx';
import type { PictureBlobs } from './pictures.ts';
import { ReplacedFiles } from './ReplacedFiles.tsx';
import type { Send } from './vscodeApi.ts';

type Props = {
	readonly state: StudioState;
	readonly pictures: PictureBlobs;
	/** Whether something else is shown: nothing is dropped or pasted here then. */
	readonly isCovered: boolean;
	readonly onOpenTool: (kind: RegionToolKind) => void;
	readonly send: Send;
};

/** What is put together, and the jobs, the newest first, or an invitation to begin. */
export function CreateView({ state, pictures, isCovered, onOpenTool, send }: Props): JSX.Element {
	const { composer, batches, older, replaced, empty } = state;
	return (
		<>
			<Composer
				composer={composer}
				pictures={pictures}
				isCovered={isCovered}
				onOpenTool={onOpenTool}
				send={send}
			/>
			{batches.length > 0 && <JobList state={state} pictures={pictures} send={send} />}
			{batches.length === 0 && empty && <EmptyStudio empty={empty} send={send} />}
			{older > 0 && <OlderJobs older={older} send={send} />}
			<ReplacedFiles replaced={replaced} send={send} />
		</>
	);
}

function JobList({ state, pictures, send }: Omit<Props, 'isCovered' | 'onOpenTool'>): JSX.Element {
	return (
		<ul class="jobs" aria-label={state.listLabel}>
			{state.batches.map((batch) => (
				<li key={batch.id}>
					<BatchCard
						batch={batch}
						isShown={state.tab === 'create'}
						pictures={pictures}
						send={send}
					/>
				</li>
			))}
		</ul>
	);
}

function EmptyStudio(props: {
	readonly empty: NonNullable<StudioState['empty']>;
	readonly send: Send;
}): JSX.Element {
	const { empty, send } = props;
	return (
		<section class="empty">
			<vscode-icon name="sparkle" size={40} aria-hidden="true" />
			<h1>{empty.title}</h1>
			<p>{empty.text}</p>
			<vscode-button onClick={() => send({ type: 'generate' })}>{empty.button}</vscode-button>
		</section>
	);
}
