import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Focus } from '../../jobs/target.ts';
import { cropArea } from '../../pictures/cropArea.ts';
import type { Size } from '../../pictures/size.ts';
import { useViewport } from '../expand/useViewport.ts';
import { Thumbnail } from '../Thumbnail.tsx';
import { CropFrame } from './CropFrame.tsx';
import { cutOf } from './cropFocus.ts';

type Props = {
	readonly picture: Blob;
	/** Of the picture. */
	readonly whole: Size;
	/** What it is cropped to. */
	readonly size: Size;
	readonly focus: Focus;
	readonly onMove: (focus: Focus) => void;
};

/** CSS pixels around the picture, for the outline of the frame. */
const margin = 12;
/** Device pixels; pictures are not decoded higher than the stage can show them. */
const maxHeight = 1200;

/** The whole picture, and the frame around what stays in sight. */
export function CropStage({ picture, whole, size, focus, onMove }: Props): JSX.Element {
	const stage = useRef<HTMLDivElement>(null);
	const viewport = useViewport(stage);
	const scale =
		viewport &&
		Math.min(
			(viewport.width - 2 * margin) / whole.width,
			(viewport.height - 2 * margin) / whole.height,
			1,
		);
	return (
		<div ref={stage} class="expand-stage crop-stage">
			{viewport !== undefined && scale !== undefined && scale > 0 && (
				<div
					class="crop-picture"
					style={{
						left: `${(viewport.width - whole.width * scale) / 2}px`,
						top: `${(viewport.height - whole.height * scale) / 2}px`,
						width: `${whole.width * scale}px`,
						height: `${whole.height * scale}px`,
					}}
				>
					<Thumbnail
						picture={picture}
						height={Math.min(whole.height, maxHeight) / devicePixelRatio}
					/>
					<CropFrame
						area={cropArea(scaled(whole, scale), size, focus)}
						scale={scale}
						cut={cutOf(whole, size)}
						focus={focus}
						onMove={onMove}
					/>
				</div>
			)}
		</div>
	);
}

function scaled({ width, height }: Size, scale: number): Size {
	return { width: width * scale, height: height * scale };
}
