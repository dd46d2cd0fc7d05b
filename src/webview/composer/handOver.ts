import { mostPictureBytes } from '../../studio/panelLimits.ts';
import type { Send } from '../vscodeApi.ts';

/**
 * Gives files, whatever they are, to the extension, in their order; it says what is wrong with one. A
 * folder, which has no bytes, goes as an empty file.
 */
export async function handOver(files: readonly File[], send: Send): Promise<void> {
	for (const file of files) {
		const bytes = await bytesOf(file);
		send({ type: 'addPicture', name: file.name, bytes, isAlone: files.length === 1 });
	}
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
	try {
		return new Uint8Array(await file.slice(0, mostPictureBytes).arrayBuffer());
	} catch {
		return new Uint8Array();
	}
}
