import path from 'node:path';
import { diskBlob } from '../../src/assets/diskBlob.ts';
import type { FilePicture } from '../../src/zenmux/imageRequest.ts';

/** A picture of a file as the content store gives it to a request. */
export async function storedPicture(file: string): Promise<FilePicture> {
	const content = await diskBlob(file);
	return { kind: 'file', name: path.basename(file), format: 'png', content };
}
