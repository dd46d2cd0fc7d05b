import type { FrameHandle, Insets } from '../../pictures/expansionLimits.ts';
import { sizeRules } from '../../pictures/size.ts';

/** A way across the picture in pixels: right and down are positive. */
export type Offset = { readonly x: number; readonly y: number };

/** Clockwise from the top left: the order of the tab key. */
export const frameHandles: readonly FrameHandle[] = [
	'topLeft',
	'top',
	'topRight',
	'right',
	'bottomRight',
	'bottom',
	'bottomLeft',
	'left',
];

/** The sides that a handle moves: -1 the left or top one, 1 the right or bottom one, 0 neither. */
export function directionOf(handle: FrameHandle): Offset {
	switch (handle) {
		case 'left':
			return { x: -1, y: 0 };
		case 'top':
			return { x: 0, y: -1 };
		case 'right':
			return { x: 1, y: 0 };
		case 'bottom':
			return { x: 0, y: 1 };
		case 'topLeft':
			return { x: -1, y: -1 };
		case 'topRight':
			return { x: 1, y: -1 };
		case 'bottomLeft':
			return { x: -1, y: 1 };
		case 'bottomRight':
			return { x: 1, y: 1 };
	}
}

/** The insets after a handle was moved; less than 0 where it was moved into the picture. */
export function movedInsets(insets: Insets, handle: FrameHandle, by: Offset): Insets {
	const { x, y } = directionOf(handle);
	return {
		left: insets.left - (x < 0 ? by.x : 0),
		top: insets.top - (y < 0 ? by.y : 0),
		right: insets.right + (x > 0 ? by.x : 0),
		bottom: insets.bottom + (y > 0 ? by.y : 0),
	};
}

/** How far an arrow key moves a handle; `undefined` for keys that do not move this one. */
export function offsetByKey(
	handle: FrameHandle,
	key: string,
	isShift: boolean,
): Offset | undefined {
	const direction = directionOf(handle);
	const step = sizeRules.multiple * (isShift ? 4 : 1);
	switch (key) {
		case 'ArrowLeft':
			return direction.x === 0 ? undefined : { x: -step, y: 0 };
		case 'ArrowRight':
			return direction.x === 0 ? undefined : { x: step, y: 0 };
		case 'ArrowUp':
			return direction.y === 0 ? undefined : { x: 0, y: -step };
		case 'ArrowDown':
			return direction.y === 0 ? undefined : { x: 0, y: step };
	}
	return undefined;
}
