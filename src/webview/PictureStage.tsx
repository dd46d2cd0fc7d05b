import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { JobView } from '../studio/views.ts';
import { middle } from './comparePosition.ts';
import { CompareSlider } from './CompareSlider.tsx';
import { dragOut } from './dragOut.ts';
import { isCalm } from './isCalm.ts';
import { LayerStack } from './LayerStack.tsx';
import type { PictureBlobs } from './pictures.ts';
import { StageTool } from './StageTool.tsx';
import { usePictureLayers, type StagePicture } from './usePictureLayers.ts';

type Props = {
	readonly job: JobView;
	readonly pictures: PictureBlobs;
	/** Compares its picture with the one before in other ways. */
	readonly onCompare: () => void;
};

/**
 * The box of a job's picture. It has the shape that was asked for from the first moment, and each
 * picture fades in over the one before, once it is decoded: nothing flickers and nothing moves.
 * The picture that is edited lies there until the first answer comes, and beside it afterwards.
 */
export function PictureStage({ job, pictures, onCompare }: Props): JSX.Element {
	const [wantsCompare, setWantsCompare] = useState(true);
	const [wantsRaw, setWantsRaw] = useState(false);
	const [divider, setDivider] = useState(middle);
	const isRaw = wantsRaw && job.raw !== undefined;
	const before = usePictureLayers(sourceOf(job, pictures));
	const after = usePictureLayers(isRaw ? rawOf(job, pictures) : newestOf(job, pictures));
	const hasPicture = after.layers.length > 0;
	const isEmpty = !hasPicture && before.layers.length === 0;
	const canCompare = hasPicture && before.layers.length > 0;
	const isComparing = canCompare && wantsCompare;
	return (
		<div
			class="stage"
			style={{ '--ratio': String(job.width / job.height), '--divider': String(divider) }}
			data-has-picture={hasPicture}
			data-comparing={isComparing}
			data-settled={after.isSettled}
			data-failure={isEmpty && job.tone === 'failed' ? job.detail : undefined}
			draggable={isSaved(job) && !isComparing}
			onDragStart={(event) => dragOut(event, job.id)}
		>
			{isEmpty && <Placeholder job={job} />}
			<LayerStack place="before" of={before} alt={l10n.t('The picture before the edit')} />
			<LayerStack place="after" of={after} alt={job.prompt} />
			{isComparing && (
				<CompareSlider
					divider={divider}
					label={l10n.t('Compare before and after')}
					value={l10n.t('{0} % before', Math.round(divider))}
					onMove={setDivider}
				/>
			)}
			<Labels isComparing={isComparing} isRaw={isRaw} />
			{job.tone === 'running' && !isCalm() && (
				<vscode-progress-bar indeterminate aria-hidden="true" />
			)}
			<div class="stage-tools">
				{job.raw !== undefined && (
					<StageTool
						icon="sparkle"
						label={rawLabel()}
						isOn={isRaw}
						onClick={() => setWantsRaw(!isRaw)}
					/>
				)}
				{canCompare && (
					<StageTool icon="layers" label={l10n.t('Compare in other ways…')} onClick={onCompare} />
				)}
				{canCompare && (
					<StageTool
						icon="split-horizontal"
						label={l10n.t('Compare with the picture before')}
						isOn={isComparing}
						onClick={() => setWantsCompare(!isComparing)}
					/>
				)}
			</div>
		</div>
	);
}

function isSaved({ actions }: JobView): boolean {
	return actions.some(({ action }) => action === 'insert');
}

/** Says which picture is which; screen readers are told by the pictures and the slider. */
function Labels(props: { readonly isComparing: boolean; readonly isRaw: boolean }): JSX.Element {
	const { isComparing, isRaw } = props;
	return (
		<div aria-hidden="true">
			{isComparing && <span class="stage-label before">{l10n.t('Before')}</span>}
			{(isComparing || isRaw) && (
				<span class="stage-label after">{isRaw ? rawLabel() : l10n.t('After')}</span>
			)}
		</div>
	);
}

function rawLabel(): string {
	return l10n.t('ZenMux’s own answer');
}

function Placeholder({ job }: Pick<Props, 'job'>): JSX.Element {
	return (
		<vscode-icon
			class="placeholder"
			size={32}
			name={job.tone === 'failed' ? 'error' : 'file-media'}
			aria-hidden="true"
		/>
	);
}

function newestOf({ picture }: JobView, pictures: PictureBlobs): StagePicture | undefined {
	const blob = picture && pictures.get(picture.key);
	return blob && { blob, revision: picture.revision };
}

function rawOf({ raw = '' }: JobView, pictures: PictureBlobs): StagePicture | undefined {
	const blob = pictures.get(raw);
	return blob && { blob, revision: undefined };
}

function sourceOf({ before = '' }: JobView, pictures: PictureBlobs): StagePicture | undefined {
	const blob = pictures.get(before);
	return blob && { blob, revision: undefined };
}
