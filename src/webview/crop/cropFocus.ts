import { cropArea } from '../../pictures/cropArea.ts';
import type { Focus } from '../../jobs/target.ts';
import type { Size } from '../../pictures/size.ts';

/** Along which side of a picture something is cut off, and how many of its pixels. */
export type Cut = { readonly axis: 'x' | 'y'; readonly pixels: number };

/** What cropping a picture to the ratio of a size cuts off; `undefined` for less than a pixel. */
export function cutOf(picture: Size, size: Size): Cut | undefined {
	const area = cropArea(picture, size, { x: 0, y: 0 });
	const across = picture.width - area.width;
	const down = picture.height - area.height;
	if (Math.max(across, down) < 1) return undefined;
	return across > down ? { axis: 'x', pixels: across } : { axis: 'y', pixels: down };
}

/** The focus after the frame was moved by pixels of the picture; it stays inside. */
export function movedFocus(focus: Focus, { axis, pixels }: Cut, by: number): Focus {
	return { ...focus, [axis]: Math.min(Math.max(focus[axis] + by / pixels, 0), 1) };
}

/** Where a key moves the frame to; `undefined` for keys that do not move it. */
export function focusByKey(
	focus: Focus,
	cut: Cut,
	key: string,
	isShift: boolean,
): Focus | undefined {
	const step = (cut.pixels / 100) * (isShift ? 10 : 1);
	switch (key) {
		case 'ArrowLeft':
		case 'ArrowUp':
			return movedFocus(focus, cut, -step);
		case 'ArrowRight':
		case 'ArrowDown':
			return movedFocus(focus, cut, step);
		case 'Home':
			return movedFocus(focus, cut, -cut.pixels);
		case 'End':
			return movedFocus(focus, cut, cut.pixels);
	}
	return undefined;
}
