import { readShape } from '../pictures/format.ts';

/** The types of pictures that can be told by their first bytes. */
export type PictureType = 'png' | 'jpeg' | 'webp' | 'gif' | 'bmp' | 'avif';

const signatures: readonly (readonly [PictureType, number, string])[] = [
	['gif', 0, 'GIF8'],
	['avif', 4, 'ftypavif'],
];
const claims: ReadonlyMap<string, PictureType> = new Map([
	['jpg', 'jpeg'],
	['jpeg', 'jpeg'],
	['png', 'png'],
	['webp', 'webp'],
	['gif', 'gif'],
	['bmp', 'bmp'],
	['avif', 'avif'],
]);
/** “BM”, then the file's length, four zeros in practice, and where the pixels begin. */
const bmpHeader = 18;

/** The type of a picture, whatever its name claims; `undefined` for anything else. */
export function pictureType(bytes: Uint8Array): PictureType | undefined {
	const shape = readShape(bytes);
	if (shape !== undefined) return shape.format;
	const found = signatures.find(([, at, text]) => hasText(bytes, at, text));
	if (found !== undefined) return found[0];
	return isBmp(bytes) ? 'bmp' : undefined;
}

/** The type that a file's ending claims; `undefined` for other files, and where any type works. */
export function claimedType(path: string): PictureType | undefined {
	return claims.get(/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '');
}

/** The ending that fits a type. */
export function endingOf(type: PictureType): string {
	return type === 'jpeg' ? 'jpg' : type;
}

/** A type as people write it. */
export function typeName(type: PictureType): string {
	return type === 'webp' ? 'WebP' : type.toUpperCase();
}

function isBmp(bytes: Uint8Array): boolean {
	const isLongEnough = bytes.byteLength >= bmpHeader;
	return (
		isLongEnough && hasText(bytes, 0, 'BM') && bytes.subarray(6, 10).every((byte) => byte === 0)
	);
}

function hasText(bytes: Uint8Array, at: number, text: string): boolean {
	return Array.from(text).every((sign, index) => bytes[at + index] === sign.charCodeAt(0));
}
