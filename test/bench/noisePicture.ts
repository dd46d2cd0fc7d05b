import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';

/** Width and height of a picture of so many MB (2^20 bytes), as models make them. */
export const sidesOf = {
	2: [1024, 1024],
	8: [2048, 2048],
	24: [3840, 2160],
} as const;

const channels = 3;

/**
 * A PNG of so many MB, as compressible as it has to be for that; its last bytes must be decoded as
 * those of a picture of a camera.
 */
export async function noisePicture(megabytes: keyof typeof sidesOf): Promise<Buffer> {
	const [width, height] = sidesOf[megabytes];
	const noise = randomBytes(width * height * channels);
	const levels = 2 ** Math.min(8, (megabytes * 2 ** 20 * 8) / noise.length);
	for (const [at, value] of noise.entries()) noise[at] = (value * levels) >> 8;
	return sharp(noise, { raw: { width, height, channels } }).png().toBuffer();
}

const endChunkBytes = 12;

/** The same picture in a file like no other. */
export function marked(png: Buffer, mark: string): Buffer {
	const end = png.length - endChunkBytes;
	return Buffer.concat([png.subarray(0, end), textChunk(`Comment\0${mark}`), png.subarray(end)]);
}

function textChunk(text: string): Buffer {
	const content = Buffer.from(`tEXt${text}`, 'latin1');
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(content.length - 4);
	sum.writeUInt32BE(crc32(content));
	return Buffer.concat([length, content, sum]);
}
