import sharp, { type Sharp } from 'sharp';
import type { EditInputs } from './editInputs.ts';
import { drawEdit } from './editArtwork.ts';
import type { OutputFormat, Parameters } from './parameters.ts';
import { sceneSvg, type SceneSubject } from './scene.ts';
import type { Size } from './size.ts';

/** Drawn pixels, before encoding: RGBA, four bytes each. */
export type Artwork = Size & { readonly pixels: Buffer };

/** Draws what a request asks for; `variant` says which of its `n` pictures. */
export async function draw(
	parameters: Parameters,
	inputs: EditInputs | undefined,
	variant: number,
): Promise<Artwork> {
	const { prompt, drawnSize, background } = parameters;
	const subject = { prompt, variant, isTransparent: background === 'transparent' };
	const picture =
		inputs === undefined
			? drawScene(subject, drawnSize)
			: await drawEdit(inputs, await drawScene(subject, drawnSize).png().toBuffer(), {
					...drawnSize,
					isTransparent: subject.isTransparent,
				});
	const grained = ['high', 'xhigh', 'max'].includes(parameters.quality)
		? await addGrain(picture)
		: picture;
	return { ...drawnSize, pixels: await grained.ensureAlpha().raw().toBuffer() };
}

/** The bytes of a file; `compression` (0 to 100) is the quality of jpeg and webp. */
export function encode(
	artwork: Artwork,
	format: OutputFormat,
	parameters: Pick<Parameters, 'outputCompression' | 'background'>,
): Promise<Buffer> {
	return encodePixels(fromPixels(artwork), format, parameters);
}

/** A coarse version in full size, as a partial picture shows; `index` 0 is the coarsest. */
export async function encodePartial(
	artwork: Artwork,
	index: number,
	format: OutputFormat,
	parameters: Pick<Parameters, 'outputCompression' | 'background'>,
): Promise<Buffer> {
	const divisor = 64 / 2 ** Math.min(index, 4);
	const coarsest = await resize(onWhite(fromPixels(artwork), parameters), artwork, divisor)
		.png()
		.toBuffer();
	const smooth = await resize(sharp(coarsest), artwork, 4).png().toBuffer();
	return encodePixels(resize(sharp(smooth), artwork, 1), format, parameters);
}

/** To full size divided by `divisor`; the last step is `nearest`, ten times faster than `cubic`. */
function resize(picture: Sharp, { width, height }: Size, divisor: number): Sharp {
	return picture.resize(Math.ceil(width / divisor), Math.ceil(height / divisor), {
		fit: 'fill',
		kernel: divisor === 1 ? 'nearest' : 'cubic',
	});
}

function drawScene(subject: SceneSubject, size: Size): Sharp {
	return sharp(Buffer.from(sceneSvg(subject, size)));
}

function encodePixels(
	picture: Sharp,
	format: OutputFormat,
	{ outputCompression, background }: Pick<Parameters, 'outputCompression' | 'background'>,
): Promise<Buffer> {
	const kept = onWhite(picture, { background });
	const quality = Math.max(1, outputCompression);
	switch (format) {
		case 'png':
			return kept.png({ compressionLevel: 4 }).toBuffer();
		case 'jpeg':
			return kept.flatten({ background: '#fff' }).jpeg({ quality }).toBuffer();
		case 'webp':
			return kept.webp({ quality, effort: 2 }).toBuffer();
	}
}

function onWhite(picture: Sharp, { background }: Pick<Parameters, 'background'>): Sharp {
	return background === 'transparent' ? picture : picture.flatten({ background: '#fff' });
}

function fromPixels({ width, height, pixels }: Artwork): Sharp {
	return sharp(pixels, { raw: { width, height, channels: 4 } });
}

/** Film grain on high quality: it makes a file as heavy as a real one, 1.5–2 MB for 1024x1024. */
async function addGrain(picture: Sharp): Promise<Sharp> {
	const tile = await sharp({
		create: {
			width: 512,
			height: 512,
			channels: 3,
			background: '#888',
			noise: { type: 'gaussian', mean: 128, sigma: 12 },
		},
	})
		.png()
		.toBuffer();
	const drawn = await picture.png({ compressionLevel: 0 }).toBuffer();
	return sharp(drawn).composite([{ input: tile, tile: true, blend: 'soft-light' }]);
}
