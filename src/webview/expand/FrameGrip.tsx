import * as l10n from '@vscode/l10n';
import type { JSX, TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import type { FrameHandle, Insets } from '../../pictures/expansionLimits.ts';
import { sizeRules, type Size } from '../../pictures/size.ts';
import { directionOf } from './frameHandles.ts';

type Props = {
	readonly handle: FrameHandle;
	readonly size: Size;
	readonly insets: Insets;
	readonly onBegin: (event: TargetedPointerEvent<HTMLElement>) => void;
	readonly onFollow: (event: PointerEvent) => void;
	readonly onEnd: () => void;
	readonly onKey: (event: TargetedKeyboardEvent<HTMLElement>) => void;
};

/** What the frame is taken hold of by: an edge, which is a slider, or a corner. */
export function FrameGrip(props: Props): JSX.Element {
	const { handle, size, insets, onBegin, onFollow, onEnd, onKey } = props;
	const value = insetOf(handle, insets);
	const side = directionOf(handle).x === 0 ? size.height : size.width;
	const range = value !== undefined && {
		'aria-valuemin': 0,
		'aria-valuemax': Math.max(value, sizeRules.maxSide - side),
		'aria-valuenow': value,
		'aria-valuetext': l10n.t('{0} pixels', value),
	};
	return (
		<div
			class="expand-grip"
			data-handle={handle}
			role={value === undefined ? 'button' : 'slider'}
			tabIndex={0}
			aria-label={gripLabel(handle)}
			title={l10n.t('Drag it, or move it with the arrow keys; Shift moves it further.')}
			{...range}
			onPointerDown={onBegin}
			onPointerMove={onFollow}
			onLostPointerCapture={onEnd}
			onKeyDown={onKey}
		/>
	);
}

/** Pixels; `undefined` for a corner, which has no single value. */
function insetOf(handle: FrameHandle, insets: Insets): number | undefined {
	switch (handle) {
		case 'left':
		case 'top':
		case 'right':
		case 'bottom':
			return insets[handle];
		case 'topLeft':
		case 'topRight':
		case 'bottomLeft':
		case 'bottomRight':
			return undefined;
	}
}

function gripLabel(handle: FrameHandle): string {
	switch (handle) {
		case 'left':
			return l10n.t('Left edge');
		case 'top':
			return l10n.t('Top edge');
		case 'right':
			return l10n.t('Right edge');
		case 'bottom':
			return l10n.t('Bottom edge');
		case 'topLeft':
			return l10n.t('Top left corner');
		case 'topRight':
			return l10n.t('Top right corner');
		case 'bottomLeft':
			return l10n.t('Bottom left corner');
		case 'bottomRight':
			return l10n.t('Bottom right corner');
	}
}
