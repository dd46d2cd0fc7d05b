import sharp from 'sharp';

let picture: Promise<Uint8Array> | undefined;

/** The PNG that is edited. */
export function sourcePicture(): Promise<Uint8Array> {
	const background = { r: 200, g: 120, b: 40 };
	picture ??= sharp({ create: { width: 256, height: 256, channels: 3, background } })
		.png()
		.toBuffer();
	return picture;
}
