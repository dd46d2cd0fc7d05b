import {
	packByte,
	packedRect,
	packLayer,
	paintedIn,
	unpackByte,
	type PackedLayer,
	type PaintDepth,
} from './paintBits.ts';
import type { PaintLayer, Rect } from './paintLayer.ts';

/** What a step changed: packed bytes before and after, combined by exclusive or. */
type Step = { readonly rect: Rect; readonly bytes: Rect; readonly delta: Uint8Array };

const maxSteps = 100;
/** Steps that are kept whatever they cost. */
const minSteps = 50;
/** A step that touches all of 4096 × 4096 pixels of a mask takes 2 MiB. */
const usualMaxBytes = 128 * 2 ** 20;

/**
 * Takes back and repeats what was painted on a layer. Beside the steps it keeps the layer as it was
 * after the last step, packed; a step is what differs from it.
 */
export class MaskHistory {
	readonly #layer: PaintLayer;
	readonly #depth: PaintDepth;
	readonly #kept: PackedLayer;
	readonly #maxBytes: number;
	#done: Step[] = [];
	#undone: Step[] = [];
	#dropped = 0;
	#painted = 0;

	/**
	 * @param depth 1 for a mask; 4 for a layer of paints 1 to 15
	 * @param maxBytes beyond which the oldest steps are forgotten while there are more than fifty
	 */
	constructor(layer: PaintLayer, depth: PaintDepth, maxBytes = usualMaxBytes) {
		this.#layer = layer;
		this.#depth = depth;
		this.#maxBytes = maxBytes;
		this.#kept = packLayer(layer, depth);
		for (const byte of this.#kept.bytes) this.#painted += paintedIn[depth][byte] ?? 0;
	}

	get canUndo(): boolean {
		return this.#done.length > 0;
	}

	get canRedo(): boolean {
		return this.#undone.length > 0;
	}

	/** Whether the layer, after its last step, is not what it was at first. */
	get isChanged(): boolean {
		return this.#dropped + this.#done.length > 0;
	}

	/** Pixels that are painted, after the last step. */
	get painted(): number {
		return this.#painted;
	}

	/**
	 * Ends a step: all that was painted since the last one, inside this rectangle.
	 * @returns whether anything changed; what changed nothing is no step
	 */
	commit(rect: Rect): boolean {
		const bytes = packedRect(rect, this.#depth);
		const delta = new Uint8Array(bytes.width * bytes.height);
		this.#forEach(bytes, (x, y, kept, index) => {
			const now = packByte(this.#layer, this.#depth, x, y);
			if (now === kept) return;
			delta[index] = now ^ kept;
			this.#keep(x, y, now);
		});
		if (delta.every((change) => change === 0)) return false;
		this.#done.push({ rect, bytes, delta });
		this.#undone = [];
		this.#dropOldest();
		return true;
	}

	/** Takes back what was painted inside this rectangle since the last step. */
	revert(rect: Rect): void {
		this.#forEach(packedRect(rect, this.#depth), (x, y, kept) =>
			unpackByte(this.#layer, this.#depth, x, y, kept),
		);
	}

	/** Takes the last step back. Gives what it touched. */
	undo(): Rect | undefined {
		return this.#turn(this.#done, this.#undone);
	}

	/** Repeats what was taken back. Gives what it touched. */
	redo(): Rect | undefined {
		return this.#turn(this.#undone, this.#done);
	}

	#turn(from: Step[], to: Step[]): Rect | undefined {
		const step = from.pop();
		if (step === undefined) return undefined;
		this.#forEach(step.bytes, (x, y, kept, index) => {
			const change = step.delta[index] ?? 0;
			if (change === 0) return;
			this.#keep(x, y, kept ^ change);
			unpackByte(this.#layer, this.#depth, x, y, kept ^ change);
		});
		to.push(step);
		return step.rect;
	}

	/** Calls back with each packed byte as it was kept, and its index among those of the rectangle. */
	#forEach(bytes: Rect, call: (x: number, y: number, kept: number, index: number) => void): void {
		let index = 0;
		for (let y = bytes.y; y < bytes.y + bytes.height; y++) {
			const row = y * this.#kept.stride;
			for (let x = bytes.x; x < bytes.x + bytes.width; x++) {
				call(x, y, this.#kept.bytes[row + x] ?? 0, index++);
			}
		}
	}

	#keep(x: number, y: number, byte: number): void {
		const index = y * this.#kept.stride + x;
		const before = this.#kept.bytes[index] ?? 0;
		const painted = paintedIn[this.#depth];
		this.#painted += (painted[byte] ?? 0) - (painted[before] ?? 0);
		this.#kept.bytes[index] = byte;
	}

	#dropOldest(): void {
		let bytes = this.#done.reduce((sum, { delta }) => sum + delta.length, 0);
		const isTooMuch = (): boolean =>
			this.#done.length > maxSteps || (this.#done.length > minSteps && bytes > this.#maxBytes);
		while (isTooMuch()) {
			bytes -= this.#done.shift()?.delta.length ?? 0;
			this.#dropped++;
		}
	}
}
