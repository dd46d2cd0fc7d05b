import type { IconFile, IconLook } from './iconFile.ts';

/**
 * A square PNG file.
 * @param side pixels
 * @param look without a background, transparent stays transparent; without padding, the picture
 * fills it
 */
export function squareFile(path: string, side: number, look: Partial<IconLook> = {}): IconFile {
	const inset = Math.round(side * (look.padding ?? 0));
	return {
		path,
		content: {
			format: 'png',
			size: { width: side, height: side },
			side: side - 2 * inset,
			background: look.background,
		},
	};
}
