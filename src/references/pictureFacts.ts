import * as vscode from 'vscode';
import { readShape } from '../pictures/format.ts';
import { readOrientation, uprightSize } from '../pictures/orientation.ts';
import type { Size } from '../pictures/size.ts';

/** What is known of a picture's file. */
export type PictureFacts = {
	/** As people write it, such as “PNG”: of what cannot be read, what its name says. */
	readonly type: string;
	/** As people see it; `undefined` of other types than ZenMux makes. */
	readonly size: Size | undefined;
	readonly byteLength: number;
	/** `undefined` of what is too large to be read for this. */
	readonly bytes: Uint8Array | undefined;
};

/** Bytes; VS Code reads files as a whole only. */
const mostRead = 32 << 20;

/** Looks at a picture. @throws vscode.FileSystemError when it cannot be read */
export async function pictureFacts(file: vscode.Uri): Promise<PictureFacts> {
	const { fs } = vscode.workspace;
	const { size: byteLength } = await fs.stat(file);
	const bytes = byteLength > mostRead ? undefined : await fs.readFile(file);
	const shape = bytes && readShape(bytes);
	const named = file.path.slice(file.path.lastIndexOf('.') + 1).toUpperCase();
	if (bytes === undefined || shape === undefined) {
		return { type: named, size: undefined, byteLength, bytes };
	}
	const type = shape.format === 'webp' ? 'WebP' : shape.format.toUpperCase();
	return { type, size: uprightSize(shape, readOrientation(bytes)), byteLength, bytes };
}
