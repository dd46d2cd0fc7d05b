import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { PanelDialog } from '../dialog/PanelDialog.tsx';
import type { PictureBlobs } from '../pictures.ts';
import { withChoice, type Comparable, type Pair } from './comparables.ts';
import { CompareStage } from './CompareStage.tsx';
import type { CompareLook, CompareWay } from './compareWay.ts';
import { PictureChoice } from './PictureChoice.tsx';
import { WayChoice } from './WayChoice.tsx';
import { WayControl } from './WayControl.tsx';

type Props = {
	/** What there is to choose from. */
	readonly comparables: readonly Comparable[];
	readonly left: Comparable;
	readonly right: Comparable;
	readonly pictures: PictureBlobs;
	readonly onPick: (pair: Pair) => void;
	readonly onClose: () => void;
};

/** A dialog over the whole panel in which any two pictures of a batch lie over each other. */
export function CompareDialog(props: Props): JSX.Element {
	const { comparables, left, right, pictures, onPick, onClose } = props;
	const [way, setWay] = useState<CompareWay>('slider');
	const [look, setLook] = useState<CompareLook>({ opacity: 50, isStronger: false });
	const pick = (side: 'left' | 'right', id: string): void =>
		onPick(withChoice([left.id, right.id], side, id));
	return (
		<PanelDialog
			title={l10n.t('Compare pictures')}
			look="comparison"
			header={
				<vscode-button secondary onClick={onClose}>
					{l10n.t('Close')}
				</vscode-button>
			}
			onClose={onClose}
		>
			<div class="comparison-row">
				<PictureChoice
					label={l10n.t('Left')}
					choices={comparables}
					chosen={left}
					onPick={(id) => pick('left', id)}
				/>
				<PictureChoice
					label={l10n.t('Right')}
					choices={comparables}
					chosen={right}
					onPick={(id) => pick('right', id)}
				/>
			</div>
			<div class="comparison-row">
				<WayChoice way={way} onPick={setWay} />
				<WayControl way={way} look={look} onChange={setLook} />
			</div>
			<CompareStage left={left} right={right} pictures={pictures} way={way} look={look} />
		</PanelDialog>
	);
}
