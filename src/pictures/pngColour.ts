import { pngHeaders, type PngChunk } from './pngChunks.ts';

/** Whole chunks that say which colours a PNG picture's numbers mean. */
export type ColourChunks = readonly Uint8Array[];

const colourTypes: readonly string[] = ['cICP', 'iCCP', 'sRGB', 'gAMA', 'cHRM'];

/** Colour types of the IHDR chunk (PNG specification, 11.2.1). */
const greyTypes: readonly number[] = [0, 4];
const alphaTypes: readonly number[] = [4, 6];

/**
 * The chunks to carry into a red, green and blue picture made of this one's numbers. The profile
 * of a grey picture is left out: it may not stand in one of colours.
 */
export function colourChunks(bytes: Uint8Array): ColourChunks {
	const headers = pngHeaders(bytes);
	const isGrey = greyTypes.includes(colourType(headers));
	return headers
		.filter(({ type }) => colourTypes.includes(type) && !(isGrey && type === 'iCCP'))
		.map(({ start, end }) => bytes.subarray(start, end));
}

/** Whether a PNG picture says of its pixels how opaque they are. */
export function hasAlpha(bytes: Uint8Array): boolean {
	const headers = pngHeaders(bytes);
	return alphaTypes.includes(colourType(headers)) || headers.some(({ type }) => type === 'tRNS');
}

function colourType(headers: readonly PngChunk[]): number {
	return headers.find(({ type }) => type === 'IHDR')?.data[9] ?? -1;
}
