import '@vscode-elements/elements/dist/vscode-button/index.js';
import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { openPainting, type Painting } from './openPainting.ts';
import { PainterDialog } from './PainterDialog.tsx';
import { PainterView } from './PainterView.tsx';
import type { PaintMode } from './paintSession.ts';

export type MaskPainterProps = {
	/** The upright picture to paint on, encoded. */
	readonly picture: Blob;
	/** Its file name, for the title. */
	readonly name: string;
	/** What is painted: a region that may change, or coloured strokes that guide the model. */
	readonly mode: PaintMode;
	/** What was painted before, as PNG of the picture's size. */
	readonly painted: Blob | undefined;
	/** Whether that is a draft, which was never applied. */
	readonly isDraft: boolean;
	/** What is painted so far, in pauses; in the form of `onApply`. */
	readonly onDraft: (png: Uint8Array<ArrayBuffer>) => void;
	/** PNG of exactly the picture's size. Mask: transparent where painted, black elsewhere. Markup: transparent with strokes. */
	readonly onApply: (png: Uint8Array<ArrayBuffer>) => void;
	/** *Save mask…* into the workspace. */
	readonly onSave: (png: Uint8Array<ArrayBuffer>) => void;
	readonly onCancel: () => void;
};

/** The id of the dialog's title. */
const titleId = 'painter-title';

/**
 * The painter: a dialog over the whole panel. It opens for the picture, the mode and the strokes
 * that it gets first; another picture needs another `key`.
 */
export function MaskPainter(props: MaskPainterProps): JSX.Element {
	const opening = useOpening(props);
	if (opening === 'opening' || opening === 'broken') {
		return <Waiting isBroken={opening === 'broken'} name={props.name} onCancel={props.onCancel} />;
	}
	return <PainterView {...props} painting={opening} titleId={titleId} />;
}

type WaitingProps = {
	readonly isBroken: boolean;
	readonly name: string;
	readonly onCancel: () => void;
};

function Waiting({ isBroken, name, onCancel }: WaitingProps): JSX.Element {
	const text = isBroken
		? l10n.t('“{0}” cannot be shown: it is damaged, or too large for this computer’s memory.', name)
		: l10n.t('Opening “{0}”…', name);
	return (
		<PainterDialog titleId={titleId} onEscape={onCancel}>
			<div class="painter-waiting">
				<p id={titleId} role="status">
					{text}
				</p>
				<vscode-button secondary onClick={onCancel}>
					{isBroken ? l10n.t('Close') : l10n.t('Cancel')}
				</vscode-button>
			</div>
		</PainterDialog>
	);
}

function useOpening({ picture, painted, mode }: MaskPainterProps): Painting | 'opening' | 'broken' {
	const [opening, setOpening] = useState<Painting | 'opening' | 'broken'>('opening');
	useEffect(() => {
		let opened: Painting | undefined;
		let isGone = false;
		openPainting(picture, painted, mode).then(
			(painting) => {
				opened = painting;
				if (isGone) painting.levels.close();
				else setOpening(painting);
			},
			() => setOpening('broken'),
		);
		return () => {
			isGone = true;
			opened?.levels.close();
		};
	}, []);
	return opening;
}
