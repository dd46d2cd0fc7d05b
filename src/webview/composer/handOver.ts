import type { Send } from '../vscodeApi.ts';

/** More than any picture that can be used, even scaled down: the extension says what is wrong with it. */
const enoughBytes = 256 << 20;

/**
 * Gives files, whatever they are, to the extension, in their order. A folder, which has no bytes,
 * goes as an empty file.
 */
export async function handOver(files: readonly File[], send: Send): Promise<void> {
	for (const file of files) {
		const bytes = await bytesOf(file);
		send({ type: 'addPicture', name: file.name, bytes, isAlone: files.length === 1 });
	}
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
	try {
		return new Uint8Array(await file.slice(0, enoughBytes).arrayBuffer());
	} catch {
		return new Uint8Array();
	}
}
