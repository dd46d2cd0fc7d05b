import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { noInsets, type Insets } from '../../pictures/expansionLimits.ts';
import type { Size } from '../../pictures/size.ts';
import { Thumbnail } from '../Thumbnail.tsx';
import { FrameGrip } from './FrameGrip.tsx';
import { frameHandles } from './frameHandles.ts';
import { boxOf, fitFrame } from './frameView.ts';
import { useFrameDrag, type MoveFrame } from './useFrameDrag.ts';
import { useViewport } from './useViewport.ts';

type Props = {
	readonly picture: Blob;
	readonly size: Size;
	readonly insets: Insets;
	readonly onMove: MoveFrame;
};
/** Device pixels; pictures are not decoded higher than the stage can show them. */
const maxHeight = 1200;

/**
 * The picture and the frame around it. The scale holds still while the frame is dragged, so that it
 * stays under the pointer; afterwards the view makes room for the next drag.
 */
export function ExpandStage({ picture, size, insets, onMove }: Props): JSX.Element {
	const stage = useRef<HTMLDivElement>(null);
	const viewport = useViewport(stage);
	const fitted = viewport && fitFrame(size, insets, viewport);
	const { drag, begin, follow, end, moveByKey } = useFrameDrag(insets, fitted, onMove);
	const view = drag?.view ?? fitted;
	return (
		<div ref={stage} class="expand-stage" data-dragging={drag !== undefined}>
			{view && (
				<>
					<div class="expand-canvas" style={boxOf(view, size, insets)} />
					<Thumbnail
						picture={picture}
						height={Math.min(size.height, maxHeight) / devicePixelRatio}
						style={boxOf(view, size, noInsets)}
					/>
					<div class="expand-frame" style={boxOf(view, size, insets)}>
						{frameHandles.map((handle) => (
							<FrameGrip
								key={handle}
								handle={handle}
								size={size}
								insets={insets}
								onBegin={begin}
								onFollow={(event) => follow(event, handle)}
								onEnd={end}
								onKey={(event) => moveByKey(event, handle)}
							/>
						))}
					</div>
				</>
			)}
		</div>
	);
}
