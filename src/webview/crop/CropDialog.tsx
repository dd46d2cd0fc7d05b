import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Focus } from '../../jobs/target.ts';
import type { Size } from '../../pictures/size.ts';
import { ConfirmDialog } from '../dialog/ConfirmDialog.tsx';
import { CropPreview } from './CropPreview.tsx';
import { CropStage } from './CropStage.tsx';
import { cutOf } from './cropFocus.ts';
import { useBitmap } from './useBitmap.ts';

type Props = {
	/** ZenMux's answer. */
	readonly picture: Blob;
	/** What it is cropped to. */
	readonly size: Size;
	/** What is in sight of it now. */
	readonly focus: Focus;
	readonly onApply: (focus: Focus) => void;
	readonly onCancel: () => void;
};

/** A dialog over the whole panel in which the person chooses what of a picture stays in sight. */
export function CropDialog(props: Props): JSX.Element {
	const { picture, size, onApply, onCancel } = props;
	const [before] = useState(props.focus);
	const [focus, setFocus] = useState(before);
	const bitmap = useBitmap(picture);
	const isMoved = focus.x !== before.x || focus.y !== before.y;
	return (
		<ConfirmDialog
			title={l10n.t('Adjust the crop')}
			look="expand crop"
			facts={<output>{l10n.t('{0} × {1}', size.width, size.height)}</output>}
			confirmLabel={l10n.t('Apply')}
			canConfirm={isMoved}
			onConfirm={() => onApply(focus)}
			onCancel={onCancel}
		>
			{bitmap === 'unreadable' && (
				<p class="expand-note" role="alert">
					{l10n.t('The picture cannot be shown here.')}
				</p>
			)}
			{bitmap !== undefined && bitmap !== 'unreadable' && (
				<>
					<CropStage picture={picture} whole={bitmap} size={size} focus={focus} onMove={setFocus} />
					<p class="expand-note" role="status">
						{cutOf(bitmap, size) === undefined
							? l10n.t('Nothing is cut off: the picture is only scaled.')
							: l10n.t('Move the frame to what matters; the rest is cut off.')}
					</p>
					<CropPreview bitmap={bitmap} size={size} before={before} after={focus} />
				</>
			)}
		</ConfirmDialog>
	);
}
