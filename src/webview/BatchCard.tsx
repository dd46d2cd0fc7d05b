import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { BatchView } from '../studio/views.ts';
import { comparablesOf, editPair, shownPair, type Pair } from './compare/comparables.ts';
import { CompareDialog } from './compare/CompareDialog.tsx';
import { JobCard } from './JobCard.tsx';
import type { PictureBlobs } from './pictures.ts';
import { TileBatch } from './tiles/TileBatch.tsx';
import type { Send } from './vscodeApi.ts';

type Props = {
	readonly batch: BatchView;
	/** Whether the tab is shown that it is in: a dialog of a hidden one would block the other. */
	readonly isShown: boolean;
	readonly pictures: PictureBlobs;
	readonly send: Send;
};

/** Jobs that were sent together, and the dialog in which their pictures are compared. */
export function BatchCard({ batch, isShown, pictures, send }: Props): JSX.Element {
	const [pair, setPair] = useState<Pair | undefined>();
	const comparables = comparablesOf(batch);
	const shown = pair && shownPair(comparables, pair);
	const isLost = pair !== undefined && (shown === undefined || !isShown);
	// Else the dialog would come back with the next picture.
	useLayoutEffect(() => {
		if (isLost) setPair(undefined);
	}, [isLost]);
	const [job, ...others] = batch.jobs;
	return (
		<>
			{job !== undefined && others.length === 0 ? (
				<JobCard
					job={job}
					pictures={pictures}
					onCompare={() => setPair(editPair(job))}
					send={send}
				/>
			) : (
				<TileBatch batch={batch} pictures={pictures} onCompare={setPair} send={send} />
			)}
			{isShown && shown && (
				<CompareDialog
					comparables={comparables}
					left={shown[0]}
					right={shown[1]}
					pictures={pictures}
					onPick={setPair}
					onClose={() => setPair(undefined)}
				/>
			)}
		</>
	);
}
