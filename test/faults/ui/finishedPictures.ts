import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { uiWorld } from '../../ui/uiWorld.ts';

/** The SHA-256 of each finished picture that the test server sent since it was reset. */
export async function finishedPictures(): Promise<readonly string[]> {
	const sent = await uiWorld().zenmux.imageRequests();
	return sent
		.flatMap(({ pictures }) => pictures)
		.filter(({ kind }) => kind === 'completed')
		.map((picture) => picture.sha256);
}

/** Of a file's bytes. */
export async function sha256(file: string): Promise<string> {
	const hash = createHash('sha256');
	return hash.update(await readFile(file)).digest('hex');
}
