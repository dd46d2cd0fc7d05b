import type { TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { FrameHandle, Insets } from '../../pictures/expansionLimits.ts';
import { movedInsets, offsetByKey } from './frameHandles.ts';
import type { FrameView } from './frameView.ts';

/** May ask for more than the rules allow, and for less than nothing. */
export type MoveFrame = (wanted: Insets, moved: FrameHandle) => void;

/** What is being dragged since when; the view holds still meanwhile. */
export type FrameDrag = {
	readonly from: PointerEvent;
	readonly insets: Insets;
	readonly view: FrameView;
};

type Grip = {
	readonly drag: FrameDrag | undefined;
	readonly begin: (event: TargetedPointerEvent<HTMLElement>) => void;
	readonly follow: (event: PointerEvent, handle: FrameHandle) => void;
	readonly end: () => void;
	readonly moveByKey: (event: TargetedKeyboardEvent<HTMLElement>, handle: FrameHandle) => void;
};

/** Moves a frame by pointer and by keys; Escape takes a drag back. */
export function useFrameDrag(insets: Insets, view: FrameView | undefined, onMove: MoveFrame): Grip {
	const [drag, setDrag] = useState<FrameDrag | undefined>();
	const begin: Grip['begin'] = (event) => {
		if (event.button !== 0 || view === undefined) return;
		event.preventDefault();
		event.currentTarget.focus({ preventScroll: true });
		event.currentTarget.setPointerCapture(event.pointerId);
		setDrag({ from: event, insets, view });
	};
	const follow: Grip['follow'] = (event, handle) => {
		if (drag?.from.pointerId !== event.pointerId) return;
		const x = (event.clientX - drag.from.clientX) / drag.view.scale;
		const y = (event.clientY - drag.from.clientY) / drag.view.scale;
		onMove(movedInsets(drag.insets, handle, { x, y }), handle);
	};
	const moveByKey: Grip['moveByKey'] = (event, handle) => {
		if (event.key === 'Escape' && drag !== undefined) {
			event.preventDefault();
			setDrag(undefined);
			onMove(drag.insets, handle);
		}
		const by = offsetByKey(handle, event.key, event.shiftKey);
		if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
		event.preventDefault();
		onMove(movedInsets(insets, handle, by), handle);
	};
	return { drag, begin, follow, end: () => setDrag(undefined), moveByKey };
}
