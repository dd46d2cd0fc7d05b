import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

/** Pixels as RGBA bytes, row by row. */
export type Raw = { readonly width: number; readonly height: number; readonly data: Buffer };

/** The pixels of an encoded picture, turned as people see it. */
export async function rawPixels(bytes: Uint8Array): Promise<Raw> {
	const { data, info } = await sharp(bytes)
		.autoOrient()
		.ensureAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	return { width: info.width, height: info.height, data };
}

/** Writes the pictures that edits begin with into a workspace folder. */
export async function writePictures(folder: string): Promise<void> {
	const write = (name: string, bytes: Uint8Array): Promise<void> =>
		writeFile(path.join(folder, name), bytes);
	const landscape = sharp(Buffer.from(scene(1024, 768)));
	await write('hero.png', await landscape.clone().removeAlpha().png().toBuffer());
	await write(
		'sprite.png',
		await sharp(Buffer.from(sprite(640, 480)))
			.png()
			.toBuffer(),
	);
	// Lies on its side in the file: 480 × 640 as people see it.
	const turned = landscape.clone().resize(640, 480).jpeg().withMetadata({ orientation: 6 });
	await write('photo.jpg', await turned.toBuffer());
}

function scene(width: number, height: number): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 4 3">
		<defs><linearGradient id="sky" x1="0" x2="0.3" y1="0" y2="1">
			<stop offset="0" stop-color="#2b6cb0"/><stop offset="1" stop-color="#fbd38d"/>
		</linearGradient></defs>
		<rect width="4" height="3" fill="url(#sky)"/>
		<circle cx="3" cy="0.8" r="0.35" fill="#fff5d6"/>
		<path d="M0 3 L0 2 L1 1.1 L1.8 1.9 L2.6 1.3 L4 2.4 L4 3 Z" fill="#2d3748"/>
		<path d="M0 3 L0 2.5 C1 2.1 2 2.9 4 2.5 L4 3 Z" fill="#38a169"/>
	</svg>`;
}

function sprite(width: number, height: number): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 4 3">
		<defs><radialGradient id="glow"><stop offset="0.4" stop-color="#e53e3e"/>
			<stop offset="1" stop-color="#e53e3e" stop-opacity="0"/></radialGradient></defs>
		<circle cx="2" cy="1.5" r="1.4" fill="url(#glow)"/>
		<rect x="1.6" y="1.1" width="0.8" height="0.8" rx="0.2" fill="#fefcbf"/>
	</svg>`;
}
