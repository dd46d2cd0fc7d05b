import type { Rect } from '../../pictures/paintLayer.ts';
import type { Size } from '../../pictures/size.ts';
import type { View } from './view.ts';

/** Pixels of the longer side; a level this small needs no smaller one. */
const smallest = 256;
/** Device pixels a picture pixel from which pixels show as squares. */
const squareScale = 2;

/**
 * A decoded picture with halves of halves of it, so that drawing it small costs no more than the
 * screen has pixels.
 */
export class PictureLevels {
	readonly size: Size;
	/** Whether anything shines through. */
	readonly isTransparent: boolean;
	readonly #levels: readonly ImageBitmap[];

	private constructor(levels: readonly ImageBitmap[]) {
		const [whole] = levels;
		this.#levels = levels;
		this.size = { width: whole?.width ?? 0, height: whole?.height ?? 0 };
		this.isTransparent = shinesThrough(levels.at(-1));
	}

	/** Decodes a picture, turned upright by its EXIF orientation. Rejects for what is no picture. */
	static async load(picture: Blob): Promise<PictureLevels> {
		let level = await createImageBitmap(picture, { imageOrientation: 'from-image' });
		const levels = [level];
		while (Math.max(level.width, level.height) > smallest) {
			level = await createImageBitmap(level, {
				resizeWidth: Math.ceil(level.width / 2),
				resizeHeight: Math.ceil(level.height / 2),
				resizeQuality: 'low',
			});
			levels.push(level);
		}
		return new PictureLevels(levels);
	}

	/** Draws one area of the canvas, over a ground that shows where the picture is transparent. */
	draw(
		context: CanvasRenderingContext2D,
		view: View,
		area: Rect,
		ground: CanvasPattern | undefined,
	): void {
		const [width, height] = [this.size.width * view.scale, this.size.height * view.scale];
		const level = this.#levels.findLast((each) => each.width >= width) ?? this.#levels[0];
		context.save();
		context.beginPath();
		context.rect(area.x, area.y, area.width, area.height);
		context.clip();
		context.clearRect(area.x, area.y, area.width, area.height);
		context.translate(view.x, view.y);
		if (this.isTransparent && ground !== undefined) {
			context.fillStyle = ground;
			context.fillRect(0, 0, width, height);
		}
		context.imageSmoothingEnabled = view.scale < squareScale;
		context.imageSmoothingQuality = 'low';
		if (level !== undefined) context.drawImage(level, 0, 0, width, height);
		context.restore();
	}

	/** Gives the memory back. */
	close(): void {
		for (const level of this.#levels) level.close();
	}
}

function shinesThrough(level: ImageBitmap | undefined): boolean {
	if (level === undefined) return false;
	const context = new OffscreenCanvas(level.width, level.height).getContext('2d');
	context?.drawImage(level, 0, 0);
	const pixels = context?.getImageData(0, 0, level.width, level.height).data;
	return pixels?.some((byte, index) => index % 4 === 3 && byte < 255) ?? false;
}
