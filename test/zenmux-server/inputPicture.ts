import sharp from 'sharp';
import { invalid } from './refusal.ts';
import type { FilePart } from './requestBody.ts';

/** A picture that came with a request, decoded far enough to know it. */
export type InputPicture = {
	readonly bytes: Buffer;
	readonly format: 'png' | 'jpeg' | 'webp';
	/** In pixels, after EXIF orientation. */
	readonly width: number;
	readonly height: number;
	readonly hasAlpha: boolean;
};

const formats = ['png', 'jpeg', 'webp'] as const;
const largestPicture = 50 * 1024 * 1024;

/**
 * Reads a picture; `name` is its parameter in messages.
 * @throws Refusal unless it is what its type says, PNG, JPEG or WebP, under 50 MB
 */
export async function readInputPicture(file: FilePart, name: string): Promise<InputPicture> {
	if (!formats.some((format) => file.type === `image/${format}`)) {
		throw invalid(
			`Invalid file '${name}': unsupported mimetype ('${file.type}'). Supported file formats are 'image/jpeg', 'image/png', and 'image/webp'.`,
		);
	}
	const picture = await decode(file.bytes, name);
	if (`image/${picture.format}` !== file.type) {
		throw invalid(`Invalid file '${name}': its bytes are ${picture.format}, not ${file.type}.`);
	}
	return picture;
}

/**
 * Reads a mask: PNG, with alpha, under 4 MB, same size and format as the picture it belongs to.
 * Its declared type is not checked, as upstream does not check it either.
 * @throws Refusal
 */
export async function readMask(file: FilePart, picture: InputPicture): Promise<InputPicture> {
	const mask = await readOverlay(file, 'mask', picture);
	if (file.bytes.length >= 4 * 1024 * 1024) {
		throw invalid("Invalid file 'mask': it must be smaller than 4 MB.");
	}
	if (picture.format !== 'png') {
		throw invalid("Invalid file 'mask': the picture must have the mask's format, PNG.");
	}
	return mask;
}

/**
 * Reads the strokes laid over a picture: PNG of its size, with transparent pixels.
 * @throws Refusal
 */
export async function readMarkup(file: FilePart, picture: InputPicture): Promise<InputPicture> {
	const markup = await readOverlay(file, 'markup', picture);
	const { isOpaque } = await sharp(file.bytes).stats();
	if (isOpaque) {
		throw invalid("Invalid file 'markup': it has no transparent pixels.");
	}
	return markup;
}

async function readOverlay(
	file: FilePart,
	name: 'mask' | 'markup',
	picture: InputPicture,
): Promise<InputPicture> {
	const overlay = await decode(file.bytes, name);
	if (overlay.format !== 'png') {
		throw invalid(`Invalid ${name} image format - ${name} image must be PNG`);
	}
	if (!overlay.hasAlpha) {
		throw invalid(`Invalid ${name} image format - ${name} image missing alpha channel`);
	}
	if (overlay.width !== picture.width || overlay.height !== picture.height) {
		throw invalid(
			`Invalid file '${name}': it is ${overlay.width}x${overlay.height}, the picture ${picture.width}x${picture.height}.`,
		);
	}
	return overlay;
}

async function decode(bytes: Buffer, name: string): Promise<InputPicture> {
	if (bytes.length >= largestPicture) {
		throw invalid(`Invalid file '${name}': it must be smaller than 50 MB.`);
	}
	const metadata = await sharp(bytes)
		.metadata()
		.catch(() => {
			throw invalid(`Invalid file '${name}': it is not a picture.`);
		});
	const format = formats.find((known) => known === metadata.format);
	if (format === undefined) {
		throw invalid(`Invalid file '${name}': ${metadata.format} is not supported.`);
	}
	const { width, height } = metadata.autoOrient;
	return { bytes, format, width, height, hasAlpha: metadata.hasAlpha };
}
