import type { Size } from '../../pictures/size.ts';
import { firstBrushSize } from './brush.ts';
import type { HeldTool } from './paintHand.ts';
import { maskPaint, type PaintMode } from './paintSession.ts';

/** What the toolbar and the status line show. */
export type PainterState = HeldTool & {
	/** How much the paint covers, 0 to 1. */
	readonly opacity: number;
	/** Device pixels a picture pixel. */
	readonly scale: number;
	readonly isFit: boolean;
	readonly canUndo: boolean;
	readonly canRedo: boolean;
	/** Counts what changed in the paint; 0 before anything did. */
	readonly revision: number;
	/** The share of the picture that is painted, 0 to 1. */
	readonly painted: number;
	/** What happened last, for screen readers. */
	readonly message: string;
};

/** What is seen before anything is done. */
export function firstState(picture: Size, mode: PaintMode): PainterState {
	return {
		tool: 'brush',
		paint: mode === 'mask' ? maskPaint : 1,
		brushSize: firstBrushSize(picture),
		opacity: mode === 'mask' ? 0.5 : 1,
		scale: 1,
		isFit: true,
		canUndo: false,
		canRedo: false,
		revision: 0,
		painted: 0,
		message: '',
	};
}
