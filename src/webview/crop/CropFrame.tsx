import * as l10n from '@vscode/l10n';
import type { JSX, TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Focus } from '../../jobs/target.ts';
import type { Area } from '../../pictures/cropArea.ts';
import { focusByKey, movedFocus, type Cut } from './cropFocus.ts';

type Props = {
	/** Where the frame lies in the stage, in CSS pixels. */
	readonly area: Area;
	/** CSS pixels of a pixel of the picture. */
	readonly scale: number;
	/** `undefined` where the frame is the whole picture. */
	readonly cut: Cut | undefined;
	readonly focus: Focus;
	readonly onMove: (focus: Focus) => void;
};

/** What stays in sight: a slider along the side that is cut, moved by pointer and keys. */
export function CropFrame({ area, scale, cut, focus, onMove }: Props): JSX.Element {
	const [drag, setDrag] = useState<
		{ readonly from: PointerEvent; readonly focus: Focus } | undefined
	>();
	const begin = (event: TargetedPointerEvent<HTMLElement>): void => {
		if (event.button !== 0) return;
		event.preventDefault();
		event.currentTarget.focus({ preventScroll: true });
		event.currentTarget.setPointerCapture(event.pointerId);
		setDrag({ from: event, focus });
	};
	const follow = (event: PointerEvent): void => {
		if (cut === undefined || drag?.from.pointerId !== event.pointerId) return;
		const by =
			cut.axis === 'x' ? event.clientX - drag.from.clientX : event.clientY - drag.from.clientY;
		onMove(movedFocus(drag.focus, cut, by / scale));
	};
	const onKey = (event: TargetedKeyboardEvent<HTMLElement>): void => {
		if (cut === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
		const isTakenBack = event.key === 'Escape' && drag !== undefined;
		const moved = isTakenBack ? drag.focus : focusByKey(focus, cut, event.key, event.shiftKey);
		if (moved === undefined) return;
		event.preventDefault();
		setDrag(undefined);
		onMove(moved);
	};
	const percent = cut === undefined ? 0 : Math.round(focus[cut.axis] * 100);
	return (
		<div
			class="crop-frame"
			data-axis={cut?.axis}
			role="slider"
			tabIndex={0}
			title={l10n.t('Drag it, or move it with the arrow keys; Shift moves it further.')}
			aria-label={l10n.t('What stays in sight')}
			aria-orientation={cut?.axis === 'y' ? 'vertical' : 'horizontal'}
			aria-disabled={cut === undefined}
			aria-valuemin={0}
			aria-valuemax={100}
			aria-valuenow={percent}
			aria-valuetext={percentWords(cut, percent)}
			style={{
				left: `${area.x}px`,
				top: `${area.y}px`,
				width: `${area.width}px`,
				height: `${area.height}px`,
			}}
			onPointerDown={begin}
			onPointerMove={follow}
			onLostPointerCapture={() => setDrag(undefined)}
			onKeyDown={onKey}
		/>
	);
}

function percentWords(cut: Cut | undefined, percent: number): string {
	if (cut === undefined) return l10n.t('The whole picture');
	return cut.axis === 'x'
		? l10n.t('{0} % of what is cut off lies at the left', percent)
		: l10n.t('{0} % of what is cut off lies at the top', percent);
}
