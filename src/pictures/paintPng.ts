import type { PaintLayer } from './paintLayer.ts';
import { pngSignature } from './pngChunks.ts';

/** Red, green, blue and alpha, each 0 to 255. */
export type PngColour = readonly [red: number, green: number, blue: number, alpha: number];

/** Eight bits a channel, colours with alpha, nothing interlaced. */
const kind = [8, 6, 0, 0, 0];
/** Bytes that are compressed at a time. */
const batch = 1 << 20;

/**
 * Writes a layer as PNG of its size with red, green, blue and alpha (other kinds are refused as
 * masks), each paint in its colour. Takes bytes in the order of the compressed file, not of pixels.
 */
export async function encodePaint(
	layer: PaintLayer,
	colourOf: (paint: number) => PngColour,
): Promise<Uint8Array<ArrayBuffer>> {
	const head = new Uint8Array(13);
	const view = new DataView(head.buffer);
	view.setUint32(0, layer.width);
	view.setUint32(4, layer.height);
	head.set(kind, 8);
	const compressed = rows(layer, colourOf).pipeThrough(new CompressionStream('deflate'));
	const pixels = new Uint8Array(await new Response(compressed).arrayBuffer());
	const chunks = [chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', new Uint8Array())];
	return new Uint8Array(await new Blob([new Uint8Array(pngSignature), ...chunks]).arrayBuffer());
}

/** The rows of the picture, each after a byte that says that it is not filtered. */
function rows(
	{ width, height, data }: PaintLayer,
	colourOf: (paint: number) => PngColour,
): ReadableStream<Uint8Array<ArrayBuffer>> {
	const stride = 1 + width * 4;
	const colours = Array.from({ length: 256 }, (_, paint) => colourOf(paint));
	const perBatch = Math.max(1, Math.floor(batch / stride));
	let y = 0;
	return new ReadableStream({
		pull(controller) {
			const count = Math.min(perBatch, height - y);
			if (count === 0) {
				controller.close();
				return;
			}
			const bytes = new Uint8Array(count * stride);
			for (let row = 0; row < count; row++, y++) {
				const pixels = data.subarray(y * width, (y + 1) * width);
				writeRow(bytes.subarray(row * stride + 1), pixels, colours);
			}
			controller.enqueue(bytes);
		},
	});
}

function writeRow(bytes: Uint8Array, paints: Uint8Array, colours: readonly PngColour[]): void {
	let [paint, colour] = [-1, colours[0] ?? [0, 0, 0, 0]];
	for (let x = 0; x < paints.length; x++) {
		const next = paints[x] ?? 0;
		if (next !== paint) [paint, colour] = [next, colours[next] ?? colour];
		bytes[4 * x] = colour[0];
		bytes[4 * x + 1] = colour[1];
		bytes[4 * x + 2] = colour[2];
		bytes[4 * x + 3] = colour[3];
	}
}

function chunk(type: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(content.length + 12);
	const view = new DataView(bytes.buffer);
	view.setUint32(0, content.length);
	bytes.set(new TextEncoder().encode(type), 4);
	bytes.set(content, 8);
	view.setUint32(content.length + 8, checksum(bytes.subarray(4, content.length + 8)));
	return bytes;
}

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
	let rest = byte;
	for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
	return rest;
});

/** CRC-32 as PNG has it. */
function checksum(bytes: Uint8Array): number {
	let rest = 0xffffffff;
	for (const byte of bytes) rest = (remainders[(rest ^ byte) & 255] ?? 0) ^ (rest >>> 8);
	return ~rest >>> 0;
}
