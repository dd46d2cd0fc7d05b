import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { BatchView } from '../../studio/views.ts';
import { editPair, firstPair, type Pair } from '../compare/comparables.ts';
import { JobFacts } from '../JobFacts.tsx';
import type { PictureBlobs } from '../pictures.ts';
import { useKeptFocus } from '../useKeptFocus.ts';
import type { Send } from '../vscodeApi.ts';
import { BatchStatus } from './BatchStatus.tsx';
import { Tile } from './Tile.tsx';

type Props = {
	readonly batch: BatchView;
	readonly pictures: PictureBlobs;
	readonly onCompare: (pair: Pair) => void;
	readonly send: Send;
};

/** Several jobs that were sent together, side by side; each keeps its place whatever becomes of it. */
export function TileBatch({ batch, pictures, onCompare, send }: Props): JSX.Element {
	const headingId = `prompt-of-${batch.id}`;
	const card = useKeptFocus();
	const { jobs } = batch;
	return (
		<article
			ref={card}
			class="job batch"
			tabIndex={-1}
			aria-labelledby={headingId}
			data-batch={batch.id}
		>
			<h2 id={headingId} class="prompt" title={batch.prompt}>
				{batch.prompt}
			</h2>
			<JobFacts facts={batch.facts} isDraft={jobs.every(({ isDraft }) => isDraft)} />
			{batch.request && <p class="detail request">{batch.request}</p>}
			<div class="batch-bar">
				<BatchStatus batch={batch} />
				<BatchActions batch={batch} onCompare={onCompare} send={send} />
			</div>
			<div class="tiles" data-count={jobs.length}>
				{jobs.map((job) => (
					<Tile
						key={job.place}
						job={job}
						batch={batch}
						pictures={pictures}
						onCompare={() => onCompare(editPair(job))}
						send={send}
					/>
				))}
			</div>
		</article>
	);
}

/** They stand at the right edge, what stays last: it does not move when the other goes. */
function BatchActions({ batch, onCompare, send }: Omit<Props, 'pictures'>): JSX.Element {
	const pair = firstPair(batch);
	return (
		<div class="actions">
			{batch.running > 1 && (
				<vscode-button secondary onClick={() => send({ type: 'cancelBatch', batchId: batch.id })}>
					{l10n.t('Cancel All')}
				</vscode-button>
			)}
			<vscode-button
				secondary
				disabled={pair === undefined}
				onClick={() => pair && onCompare(pair)}
			>
				{l10n.t('Compare…')}
			</vscode-button>
		</div>
	);
}
