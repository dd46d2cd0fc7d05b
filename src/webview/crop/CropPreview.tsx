import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Focus } from '../../jobs/target.ts';
import { cropArea } from '../../pictures/cropArea.ts';
import type { Size } from '../../pictures/size.ts';

type Props = {
	/** The whole picture. */
	readonly bitmap: ImageBitmap;
	readonly size: Size;
	/** What is in sight now, and what it is to be. */
	readonly before: Focus;
	readonly after: Focus;
};

/** What the picture shows now, and what it will show, in its exact pixels. */
export function CropPreview({ bitmap, size, before, after }: Props): JSX.Element {
	return (
		<div class="crop-previews">
			<Cropped label={l10n.t('Before')} bitmap={bitmap} size={size} focus={before} />
			<Cropped label={l10n.t('After')} bitmap={bitmap} size={size} focus={after} />
		</div>
	);
}

type CroppedProps = Pick<Props, 'bitmap' | 'size'> & {
	readonly label: string;
	readonly focus: Focus;
};

function Cropped({ label, bitmap, size, focus }: CroppedProps): JSX.Element {
	const canvas = useRef<HTMLCanvasElement>(null);
	useEffect(() => {
		const context = canvas.current?.getContext('2d');
		if (!context || bitmap.width === 0) return;
		const { x, y, width, height } = cropArea(bitmap, size, focus);
		context.imageSmoothingQuality = 'high';
		context.clearRect(0, 0, size.width, size.height);
		context.drawImage(bitmap, x, y, width, height, 0, 0, size.width, size.height);
	}, [bitmap, size.width, size.height, focus]);
	return (
		<figure>
			<canvas ref={canvas} width={size.width} height={size.height} role="img" aria-label={label} />
			<figcaption aria-hidden="true">{label}</figcaption>
		</figure>
	);
}
