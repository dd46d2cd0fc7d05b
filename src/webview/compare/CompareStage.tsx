import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { middle } from '../comparePosition.ts';
import { CompareSlider } from '../CompareSlider.tsx';
import { LayerStack } from '../LayerStack.tsx';
import type { PictureBlobs } from '../pictures.ts';
import { usePictureLayers, type PictureLayers, type StagePicture } from '../usePictureLayers.ts';
import type { Comparable } from './comparables.ts';
import type { CompareLook, CompareWay } from './compareWay.ts';

type Props = {
	readonly left: Comparable;
	readonly right: Comparable;
	readonly pictures: PictureBlobs;
	readonly way: CompareWay;
	readonly look: CompareLook;
};

/** Two pictures in one box, in which each is as large as fits. */
export function CompareStage(props: Props): JSX.Element {
	const { left, right, pictures, way, look } = props;
	const [divider, setDivider] = useState(middle);
	const before = usePictureLayers(stagePicture(left, pictures));
	const after = usePictureLayers(stagePicture(right, pictures));
	const isSlider = way === 'slider';
	return (
		<div class="comparison-area">
			<div
				class="stage"
				style={{
					'--ratio': String(Math.max(ratioOf(before), ratioOf(after)) || 1),
					'--divider': String(divider),
					'--opacity': String(look.opacity / 100),
				}}
				data-way={way}
				data-stronger={look.isStronger}
				data-comparing={isSlider || undefined}
				data-settled={after.isSettled}
			>
				<div class="comparison-layers">
					<LayerStack place="before" of={before} alt={left.label} />
					<LayerStack place="after" of={after} alt={right.label} />
				</div>
				{isSlider && (
					<>
						<CompareSlider
							divider={divider}
							label={l10n.t('Compare left and right')}
							value={l10n.t('{0} % left', Math.round(divider))}
							onMove={setDivider}
						/>
						<span class="stage-label before" aria-hidden="true">
							{left.label}
						</span>
						<span class="stage-label after" aria-hidden="true">
							{right.label}
						</span>
					</>
				)}
			</div>
		</div>
	);
}

function stagePicture({ picture }: Comparable, pictures: PictureBlobs): StagePicture | undefined {
	const blob = pictures.get(picture);
	return blob && { blob, revision: undefined };
}

/** Of the newest picture, width to height; 0 while there is none. */
function ratioOf({ layers }: PictureLayers): number {
	return layers.at(-1)?.ratio ?? 0;
}
