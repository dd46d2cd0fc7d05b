/** Where the divider is at first, in percent of the stage's width. */
export const middle = 50;

/**
 * Where a key moves the divider: arrows by one percent, with Shift and the page keys by ten, Home
 * and End to the sides. @returns `undefined` for keys that are not the divider's
 */
export function positionByKey(position: number, key: string, isShift: boolean): number | undefined {
	const step = isShift ? 10 : 1;
	switch (key) {
		case 'ArrowLeft':
		case 'ArrowDown':
			return within(position - step);
		case 'ArrowRight':
		case 'ArrowUp':
			return within(position + step);
		case 'PageDown':
			return within(position - 10);
		case 'PageUp':
			return within(position + 10);
		case 'Home':
			return 0;
		case 'End':
			return 100;
	}
	return undefined;
}

/** The position in percent of a point, in pixels of the page, on a stage that lies there. */
export function positionAt(x: number, stage: { left: number; width: number }): number {
	return stage.width === 0 ? middle : within(((x - stage.left) / stage.width) * 100);
}

function within(position: number): number {
	return Math.min(100, Math.max(0, position));
}
