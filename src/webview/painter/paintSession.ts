import { cover, invert } from '../../pictures/maskEdit.ts';
import { MaskHistory } from '../../pictures/maskHistory.ts';
import { paintFill } from '../../pictures/paintFill.ts';
import { uniteRects, type PaintLayer, type Point, type Rect } from '../../pictures/paintLayer.ts';
import { paintPolygon } from '../../pictures/paintPolygon.ts';
import { paintStroke, type Dab } from '../../pictures/paintStroke.ts';

/** What is painted: a region that may change, or coloured strokes that guide the model. */
export type PaintMode = 'mask' | 'markup';

/** The one paint of a mask. */
export const maskPaint = 255;

/** Paints on a layer in steps that can be taken back, and knows what must be drawn anew. */
export class PaintSession {
	readonly layer: PaintLayer;
	readonly #mode: PaintMode;
	readonly #history: MaskHistory;
	/** Painted since the last step. */
	#open: Rect | undefined;
	/** Changed since it was last asked for. */
	#stale: Rect | undefined;
	#revision = 0;

	constructor(layer: PaintLayer, mode: PaintMode) {
		this.layer = layer;
		this.#mode = mode;
		this.#history = new MaskHistory(layer, mode === 'mask' ? 1 : 4);
	}

	get canUndo(): boolean {
		return this.#history.canUndo;
	}

	get canRedo(): boolean {
		return this.#history.canRedo;
	}

	/** Whether anything differs from what was there at first. */
	get isChanged(): boolean {
		return this.#history.isChanged;
	}

	/** Counts the changes: steps, and steps taken back or repeated. */
	get revision(): number {
		return this.#revision;
	}

	/** Painted pixels, after the last step. */
	get painted(): number {
		return this.#history.painted;
	}

	stroke(from: Dab, to: Dab, paint: number): void {
		this.#touch(paintStroke(this.layer, from, to, paint));
	}

	/**
	 * A closed shape. A mask gets all that it surrounds, and so does what erases; markup gets a line of
	 * this radius, so that the picture inside stays to be seen.
	 */
	shape(corners: readonly Point[], radius: number, paint: number): void {
		if (this.#mode === 'mask' || paint === 0) {
			this.#touch(paintPolygon(this.layer, corners, paint));
		} else {
			corners.forEach((corner, index) => {
				const next = corners[(index + 1) % corners.length] ?? corner;
				this.stroke({ ...corner, radius }, { ...next, radius }, paint);
			});
		}
		this.endStep();
	}

	fill(at: Point, paint: number): void {
		this.#touch(paintFill(this.layer, at, paint));
		this.endStep();
	}

	/** Only where the one paint is that of a mask. */
	invert(): void {
		this.#touch(invert(this.layer));
		this.endStep();
	}

	clear(): void {
		this.#touch(cover(this.layer, 0));
		this.endStep();
	}

	/** What was painted since the last step becomes one. */
	endStep(): void {
		if (this.#open !== undefined && this.#history.commit(this.#open)) this.#revision++;
		this.#open = undefined;
	}

	/** What was painted since the last step is taken back. */
	dropStep(): void {
		if (this.#open !== undefined) this.#history.revert(this.#open);
		this.#stale = uniteRects(this.#stale, this.#open);
		this.#open = undefined;
	}

	undo(): void {
		this.#turn(this.#history.undo());
	}

	redo(): void {
		this.#turn(this.#history.redo());
	}

	/** Gives what changed since the last call. */
	takeStale(): Rect | undefined {
		const stale = this.#stale;
		this.#stale = undefined;
		return stale;
	}

	#turn(rect: Rect | undefined): void {
		if (rect !== undefined) this.#revision++;
		this.#stale = uniteRects(this.#stale, rect);
	}

	#touch(rect: Rect | undefined): void {
		this.#open = uniteRects(this.#open, rect);
		this.#stale = uniteRects(this.#stale, rect);
	}
}
