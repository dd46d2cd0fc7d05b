import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { BatchView } from '../../studio/views.ts';
import { Elapsed } from '../Elapsed.tsx';
import { BusyIcon } from '../BusyIcon.tsx';
import { batchTimes } from './batchTimes.ts';

/** How many pictures of a batch there are, and the time and money that they took together. */
export function BatchStatus({ batch }: { readonly batch: BatchView }): JSX.Element {
	const { jobs, total } = batch;
	const isRunning = jobs.some(({ tone }) => tone === 'running');
	const made = jobs.filter(({ isFinal }) => isFinal).length;
	const ended = made === 0 ? 'circle-slash' : 'check';
	return (
		<div class="status">
			<BusyIcon isBusy={isRunning} name={ended} />
			<span>{l10n.t('{0} of {1} pictures', made, jobs.length)}</span>
			<Elapsed {...batchTimes(batch)} />
			<span class="costs">{total}</span>
		</div>
	);
}
