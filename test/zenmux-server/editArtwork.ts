import sharp, { type OverlayOptions, type Sharp } from 'sharp';
import type { EditInputs } from './editInputs.ts';
import type { InputPicture } from './inputPicture.ts';
import type { Size } from './size.ts';

/**
 * Draws an edit: the first picture, the other ones as small tiles, the strokes, and a piece of the
 * prompt's `scene` (an encoded picture of `size`). With a mask the scene fills its transparent part
 * and the rest changes slightly, as real models do; without one the whole picture changes a little.
 */
export async function drawEdit(
	inputs: EditInputs,
	scene: Buffer,
	size: Size & { readonly isTransparent: boolean },
): Promise<Sharp> {
	const base = await cover(inputs.pictures[0], size)
		.flatten({ background: '#fff' })
		.modulate({ brightness: 0.97, saturation: 1.05 })
		.png({ compressionLevel: 0 })
		.toBuffer();
	const layers: OverlayOptions[] = [
		{ input: await sceneLayer(inputs.mask, scene, size) },
		...(await tiles(inputs.pictures.slice(1), size)),
	];
	if (inputs.markup !== undefined) {
		layers.push({ input: await cover(inputs.markup, size).png().toBuffer() });
	}
	if (size.isTransparent) {
		layers.push({ input: roundedRectangle(size), blend: 'dest-in' });
	}
	return sharp(base).ensureAlpha().composite(layers);
}

function cover({ bytes }: InputPicture, { width, height }: Size): Sharp {
	return sharp(bytes).autoOrient().resize(width, height, { fit: 'cover' });
}

function sceneLayer(mask: InputPicture | undefined, scene: Buffer, size: Size): Promise<Buffer> {
	return mask === undefined ? sceneBadge(scene, size) : sceneInside(mask, scene, size);
}

async function sceneInside(mask: InputPicture, scene: Buffer, size: Size): Promise<Buffer> {
	const keep = await cover(mask, size).ensureAlpha().png().toBuffer();
	return sharp(scene)
		.composite([{ input: keep, blend: 'dest-out' }])
		.png({ compressionLevel: 0 })
		.toBuffer();
}

async function sceneBadge(scene: Buffer, { width, height }: Size): Promise<Buffer> {
	const badge = await sharp(scene)
		.resize(Math.round(width / 3), Math.round(height / 3))
		.png()
		.toBuffer();
	return sharp({ create: { width, height, channels: 4, background: '#0000' } })
		.composite([{ input: badge, gravity: 'southeast' }])
		.png({ compressionLevel: 0 })
		.toBuffer();
}

function tiles(
	pictures: readonly InputPicture[],
	{ width, height }: Size,
): Promise<OverlayOptions[]> {
	const side = Math.floor(Math.min(width / 10, height / 5));
	const place = (cell: number) => Math.round(side * (0.25 + 1.15 * cell));
	return Promise.all(
		pictures.map(async (picture, index) => ({
			input: await cover(picture, { width: side, height: side }).png().toBuffer(),
			left: place(index % 8),
			top: place(Math.floor(index / 8)),
		})),
	);
}

function roundedRectangle({ width, height }: Size): Buffer {
	const inset = Math.round(Math.min(width, height) / 12);
	return Buffer.from(
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect x="${inset}" y="${inset}" width="${width - 2 * inset}" height="${height - 2 * inset}" rx="${inset * 2}"/></svg>`,
	);
}
