import { globSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { folders } from '../vscode/folders.ts';

/** At most, in bytes: of one picture of the README, and of all of the walkthrough. */
const readmeLimit = 60 * 1024;
const walkthroughLimit = 36 * 1024;

/** Writes the pictures of README and walkthrough that were taken last into `media/`, made small. */
export async function writeShipped(): Promise<void> {
	const readme = await writeAll('readme', 'png', (picture) =>
		picture.png({ palette: true, colours: 96, dither: 0.4, effort: 10 }),
	);
	for (const [name, size] of readme) check(name, size, readmeLimit);
	const walkthrough = await writeAll('walkthrough', 'avif', (picture) =>
		picture.avif({ quality: 32, effort: 9 }),
	);
	const sum = [...walkthrough.values()].reduce((all, size) => all + size, 0);
	check('walkthrough', sum, walkthroughLimit);
}

/** @returns the size of each file in bytes, by its name */
async function writeAll(
	folder: string,
	type: string,
	encode: (picture: Sharp) => Sharp,
): Promise<ReadonlyMap<string, number>> {
	const target = path.join(folders.root, 'media', folder);
	await rm(target, { recursive: true, force: true });
	await mkdir(target, { recursive: true });
	const sizes = new Map<string, number>();
	for (const file of globSync(path.join(folders.screenshots, folder, '*.png')).sort()) {
		const bytes = await encode(sharp(await readFile(file))).toBuffer();
		const name = `${path.basename(file, '.png')}.${type}`;
		await writeFile(path.join(target, name), bytes);
		sizes.set(`${folder}/${name}`, bytes.length);
	}
	return sizes;
}

function check(name: string, size: number, limit: number): void {
	const [shown, most] = [size, limit].map((bytes) => (bytes / 1024).toFixed(1));
	console.log(`media/${name}: ${shown} KB of ${most}`);
	if (size > limit) throw new RangeError(`media/${name} is larger than ${most} KB.`);
}
