import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { scaledBitmap } from '../scaledBitmap.ts';
import { thumbnailHeight } from './thumbnailHeight.ts';

type Props = {
	readonly kind: 'mask' | 'markup';
	readonly picture: Blob | undefined;
	/** A PNG of the picture's size: a mask is transparent where it is painted. */
	readonly painted: Blob | undefined;
};

/** How much a mask hides of the picture. */
const maskOpacity = 0.7;

/** A small picture with what is painted on it, a mask in the colour of the canvas's text. */
export function PaintedThumbnail({ kind, picture, painted }: Props): JSX.Element {
	const canvas = useRef<HTMLCanvasElement>(null);
	useEffect(() => {
		if (picture === undefined || painted === undefined) return;
		let isCurrent = true;
		const height = Math.ceil(thumbnailHeight * devicePixelRatio);
		void Promise.all([scaledBitmap(picture, height), scaledBitmap(painted, height)]).then(
			([below, above]) => {
				const shown = canvas.current;
				if (!isCurrent || !below || !above || !shown) return;
				const isMask = kind === 'mask';
				draw(shown, below, isMask ? stencil(above, getComputedStyle(shown).color) : above);
			},
		);
		return () => (isCurrent = false);
	}, [kind, picture, painted]);
	return <canvas ref={canvas} class="painted-thumbnail" aria-hidden="true" />;
}

function draw(
	canvas: HTMLCanvasElement,
	below: ImageBitmap,
	above: ImageBitmap | OffscreenCanvas,
): void {
	const { width, height } = below;
	Object.assign(canvas, { width, height });
	const context = canvas.getContext('2d');
	context?.drawImage(below, 0, 0);
	context?.drawImage(above, 0, 0, width, height);
}

/** A colour where a mask is transparent. */
function stencil(mask: ImageBitmap, colour: string): OffscreenCanvas {
	const canvas = new OffscreenCanvas(mask.width, mask.height);
	const context = canvas.getContext('2d');
	if (context === null) return canvas;
	context.globalAlpha = maskOpacity;
	context.fillStyle = colour;
	context.fillRect(0, 0, mask.width, mask.height);
	context.globalAlpha = 1;
	context.globalCompositeOperation = 'destination-out';
	context.drawImage(mask, 0, 0);
	return canvas;
}
