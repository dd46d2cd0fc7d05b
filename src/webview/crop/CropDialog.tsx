import * as l10n from '@vscode/l10n';
import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Focus } from '../../jobs/target.ts';
import type { Size } from '../../pictures/size.ts';
import { keepFocusInside } from '../expand/keepFocusInside.ts';
import { useModal } from '../expand/useModal.ts';
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
	const dialog = useModal();
	const isMoved = focus.x !== before.x || focus.y !== before.y;
	const onKey = (event: TargetedKeyboardEvent<HTMLDialogElement>): void => {
		if (event.key === 'Tab') keepFocusInside(event);
		if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
		// Before the focused button takes it for a click.
		event.preventDefault();
		event.stopPropagation();
		if (isMoved) onApply(focus);
	};
	return (
		<dialog
			ref={dialog}
			class="whole-panel expand crop"
			aria-labelledby="crop-title"
			onKeyDownCapture={onKey}
			onCancel={(event) => {
				event.preventDefault();
				onCancel();
			}}
		>
			<header>
				<h2 id="crop-title">{l10n.t('Adjust the crop')}</h2>
				<output>{l10n.t('{0} × {1}', size.width, size.height)}</output>
				<div class="expand-actions">
					<vscode-button secondary onClick={onCancel}>
						{l10n.t('Cancel')}
					</vscode-button>
					<vscode-button disabled={!isMoved} onClick={() => onApply(focus)}>
						{l10n.t('Apply')}
					</vscode-button>
				</div>
			</header>
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
		</dialog>
	);
}
