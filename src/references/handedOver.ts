import { isPicturePath } from './languages/linkPath.ts';

/** Pictures that are dropped on a document or pasted into it. */
export type HandedOver =
	/** Dragged out of the Studio. */
	| { readonly kind: 'job'; readonly id: string }
	| { readonly kind: 'files'; readonly uris: readonly string[] }
	/** Copied as text. */
	| { readonly kind: 'path'; readonly path: string };

/** No path is longer. */
const longestPath = 4096;

/** Reads a list of files as drags and the clipboard carry it; `undefined` when not all are pictures. */
export function handedFiles(uriList: string): HandedOver | undefined {
	const uris = uriList
		.split(/\r?\n/)
		.map((line) => line.trim())
		.filter((line) => line !== '' && !line.startsWith('#'));
	const areFiles = uris.every(
		(uri) => isPicturePath(uri, true) && !/^(https?|data|blob):/i.test(uri),
	);
	return uris.length > 0 && areFiles ? { kind: 'files', uris } : undefined;
}

/** Reads text that was copied; `undefined` when it is more, or something else, than a picture's path. */
export function handedPath(text: string): HandedOver | undefined {
	if (text.length > longestPath) return undefined;
	const path = text.trim();
	const isPath =
		isPicturePath(path, false) && !/[\r\n<>"|*?]/.test(path) && !/^[a-z]{2,}:/i.test(path);
	return isPath ? { kind: 'path', path } : undefined;
}
