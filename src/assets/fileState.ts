import * as vscode from 'vscode';
import type { ContentHash } from '../jobs/jobRequest.ts';
import { readIfThere } from './assetStore.ts';
import { hashOf } from './contentStore.ts';

/**
 * Whether a file still holds the bytes that it is known by: nobody else's work is replaced or deleted
 * in silence.
 * @param uri of the file
 */
export async function fileState(
	uri: string,
	hash: ContentHash,
): Promise<'same' | 'changed' | 'gone'> {
	const bytes = await readIfThere(vscode.Uri.parse(uri, true));
	if (bytes === undefined) return 'gone';
	return hashOf(bytes) === hash ? 'same' : 'changed';
}
