import type { JSX } from 'preact';
import type { BatchView, JobView } from '../../studio/views.ts';
import { Differences } from '../Differences.tsx';
import { JobCosts } from '../JobCosts.tsx';
import { JobStatus } from '../JobStatus.tsx';
import type { PictureBlobs } from '../pictures.ts';
import { PictureStage } from '../PictureStage.tsx';
import { SpacedWords } from '../SpacedWords.tsx';
import { useKeptFocus } from '../useKeptFocus.ts';
import { VersionStrip } from '../VersionStrip.tsx';
import type { Send } from '../vscodeApi.ts';
import { ClampedText } from './ClampedText.tsx';
import { pictureName } from './pictureName.ts';
import { TileActions } from './TileActions.tsx';
import { tileVersions } from './tileVersions.ts';

type Props = {
	readonly job: JobView;
	readonly batch: BatchView;
	readonly pictures: PictureBlobs;
	/** Compares its picture with the one before in other ways. */
	readonly onCompare: () => void;
	readonly send: Send;
};

/** One job among those that were sent together. Room is kept for what will be said below it. */
export function Tile({ job, batch, pictures, onCompare, send }: Props): JSX.Element {
	const tile = useKeptFocus();
	const versions = tileVersions(job, batch);
	const facts = job.facts.filter((fact) => !batch.facts.includes(fact));
	return (
		<section
			ref={tile}
			class="tile"
			role="group"
			tabIndex={-1}
			aria-label={pictureName(job, batch)}
			data-job={job.id}
			data-tone={job.tone}
			data-final={job.isFinal}
		>
			<PictureStage key={job.id} job={job} pictures={pictures} onCompare={onCompare} />
			{facts.length > 0 && (
				<p class="tile-facts" title={facts.join('\n')}>
					<SpacedWords words={facts} />
				</p>
			)}
			<div class="status">
				<JobStatus job={job} />
			</div>
			<p class="tile-costs">
				<span>#{job.place + 1}</span>
				<JobCosts costs={job.costs} />
			</p>
			<TileActions job={job} send={send} />
			<ClampedText key={job.detail} text={job.detail ?? ''} />
			<Differences job={job} send={send} />
			{versions.length > 0 && <VersionStrip versions={versions} pictures={pictures} />}
		</section>
	);
}
