import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import {
	clampInsets,
	expandedSize,
	noInsets,
	type FrameHandle,
	type Insets,
} from '../../pictures/expansionLimits.ts';
import { isSameSize, type Size } from '../../pictures/size.ts';
import { ConfirmDialog } from '../dialog/ConfirmDialog.tsx';
import { ExpandStage } from './ExpandStage.tsx';
import { reachedLimit, type FrameLimit } from './frameLimit.ts';
import { frameNote, sizeInWords } from './frameWords.ts';
import { InsetFields } from './InsetFields.tsx';
import { RatioButtons } from './RatioButtons.tsx';

export type ExpandFrameProps = {
	/** The upright picture, encoded. */
	readonly picture: Blob;
	readonly size: Size;
	/** What was chosen before. */
	readonly insets: Insets | undefined;
	/** Whether the model paints any size or only some. */
	readonly sizes: 'fixed' | 'flexible';
	readonly onApply: (insets: Insets) => void;
	readonly onCancel: () => void;
};

/** A dialog over the whole panel in which the canvas is grown around a picture, within the rules. */
export function ExpandFrame(props: ExpandFrameProps): JSX.Element {
	const { picture, size, sizes, onApply, onCancel } = props;
	const [insets, setInsets] = useState(props.insets ?? noInsets);
	const [limit, setLimit] = useState<FrameLimit | undefined>();
	const canvas = expandedSize(size, insets);
	const isExpanded = !isSameSize(canvas, size);
	const move = (wanted: Insets, moved: FrameHandle): void => {
		const allowed = clampInsets(size, wanted, moved);
		setInsets(allowed);
		setLimit(reachedLimit(size, wanted, allowed));
	};
	const pick = (picked: Insets): void => {
		setInsets(picked);
		setLimit(undefined);
	};
	return (
		<ConfirmDialog
			title={l10n.t('Expand canvas')}
			look="expand"
			facts={<output aria-live="polite">{sizeInWords(canvas)}</output>}
			confirmLabel={l10n.t('Done')}
			canConfirm={isExpanded}
			onConfirm={() => onApply(insets)}
			onCancel={onCancel}
		>
			<ExpandStage picture={picture} size={size} insets={insets} onMove={move} />
			<p class="expand-note" role="status" data-limit={limit}>
				{frameNote(size, canvas, sizes, limit)}
			</p>
			<RatioButtons size={size} insets={insets} onPick={pick} />
			<InsetFields insets={insets} onMove={move} />
		</ConfirmDialog>
	);
}
