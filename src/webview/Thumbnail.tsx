import type { CSSProperties, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { scaledBitmap } from './scaledBitmap.ts';

type Props = {
	/** `undefined` while the picture has not arrived. */
	readonly picture: Blob | undefined;
	/** CSS pixels. */
	readonly height: number;
	readonly style?: CSSProperties;
};

/** A small picture, decoded at the size it is shown at. Its name stands beside it. */
export function Thumbnail({ picture, height, style }: Props): JSX.Element {
	const canvas = useRef<HTMLCanvasElement>(null);
	useEffect(() => {
		if (picture === undefined) return;
		let isCurrent = true;
		void scaledBitmap(picture, Math.ceil(height * devicePixelRatio)).then((bitmap) => {
			if (isCurrent && bitmap !== undefined && canvas.current) draw(bitmap, canvas.current);
		});
		return () => (isCurrent = false);
	}, [picture, height]);
	return <canvas ref={canvas} class="thumbnail" aria-hidden="true" style={style ?? {}} />;
}

function draw(bitmap: ImageBitmap, canvas: HTMLCanvasElement): void {
	canvas.width = bitmap.width;
	canvas.height = bitmap.height;
	canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
}
