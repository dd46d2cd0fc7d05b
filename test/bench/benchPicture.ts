import sharp from 'sharp';

/** A PNG of noise whose file has so many bytes, or up to a tenth of a percent more. */
export async function benchPicture(bytes: number): Promise<Buffer> {
	const side = Math.max(1, Math.ceil(Math.sqrt(bytes / 3)));
	const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
	const create = { width: side, height: side, channels: 3, background: '#808080', noise } as const;
	return sharp({ create }).png({ compressionLevel: 0 }).toBuffer();
}
