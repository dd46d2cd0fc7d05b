import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'esbuild';
import { folders } from '../vscode/folders.ts';

/** A served page with nothing but the painter on it. */
export type PainterPage = { readonly url: string; readonly close: () => void };

/** What the page offers to the benchmark. */
export type PainterWindow = {
	/** Opens the painter on a picture of this many pixels a side, with thin strokes on it already. */
	readonly openPainter: (side: number, strokes: number) => Promise<void>;
	/** The picture that is painted on. */
	readonly picture: Blob;
	/** Settles with the PNG that the painter hands over next. */
	readonly applied: () => Promise<Uint8Array>;
	/** Lets the browser write thin strokes as PNG. Settles with how long that took, in ms. */
	readonly encodeStrokes: (side: number, strokes: number) => Promise<number>;
};

const script = `
import { h, render } from 'preact';
import { MaskPainter } from './src/webview/painter/MaskPainter.tsx';

let apply = () => undefined;
window.applied = () => new Promise((resolve) => (apply = resolve));
window.openPainter = async (side, strokes) => {
	window.picture ??= await drawPicture(side);
	const painted = strokes > 0 ? await drawStrokes(side, strokes).convertToBlob() : undefined;
	const root = document.querySelector('#studio');
	render(null, root);
	const props = { picture: window.picture, name: 'bench.png', mode: 'mask', painted };
	const hands = { onApply: (png) => apply(png), onSave: () => {}, onCancel: () => {} };
	render(h(MaskPainter, { ...props, ...hands }), root);
};

async function drawPicture(side) {
	const canvas = new OffscreenCanvas(side, side);
	const context = canvas.getContext('2d');
	for (let index = 0; index < 4000; index++) {
		context.fillStyle = \`hsl(\${(index * 137) % 360} 60% \${20 + (index % 60)}%)\`;
		context.fillRect((index * 7919) % side, (index * 104729) % side, side / 12, side / 16);
	}
	return canvas.convertToBlob({ type: 'image/png' });
}

window.encodeStrokes = async (side, strokes) => {
	const canvas = drawStrokes(side, strokes);
	canvas.getContext('2d').getImageData(0, 0, 1, 1);
	const began = performance.now();
	await canvas.convertToBlob({ type: 'image/png' });
	return performance.now() - began;
};

function drawStrokes(side, count) {
	const canvas = new OffscreenCanvas(side, side);
	const context = canvas.getContext('2d', { willReadFrequently: true });
	context.fillRect(0, 0, side, side);
	context.globalCompositeOperation = 'destination-out';
	context.lineWidth = 2;
	for (let stroke = 0; stroke < count; stroke++) {
		let [x, y, angle] = [(stroke * 7919) % side, (stroke * 104729) % side, stroke];
		context.beginPath();
		for (let step = 0; step < 40; step++) {
			context.lineTo((x += 20 * Math.cos(angle)), (y += 20 * Math.sin(angle)));
			angle += Math.sin(stroke * 31 + step * 17) / 2;
		}
		context.stroke();
	}
	return canvas;
}
`;

/** Bundles the painter as the extension has it, and serves it under its content security policy. */
export async function servePainter(): Promise<PainterPage> {
	const { outputFiles } = await build({
		stdin: { contents: script, resolveDir: folders.root, loader: 'js' },
		bundle: true,
		minify: true,
		write: false,
		format: 'iife',
		target: 'chrome138',
		jsx: 'automatic',
		jsxImportSource: 'preact',
	});
	const style = async (name: string): Promise<readonly [string, string]> => [
		'text/css',
		await readFile(path.join(folders.root, 'media/panel', name), 'utf8'),
	];
	const files = new Map<string, readonly [string, string]>([
		['/', ['text/html', page]],
		['/painter.js', ['text/javascript', outputFiles[0]?.text ?? '']],
		['/studio.css', await style('studio.css')],
		['/painter.css', await style('painter.css')],
	]);
	const server = createServer(({ url }, response) => {
		const [type, body] = files.get(url ?? '') ?? ['text/plain', ''];
		response.setHeader('content-type', type);
		response.end(body);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

const policy =
	"default-src 'none'; img-src blob:; style-src 'self' 'unsafe-inline'; script-src 'self'";
const page = `<!DOCTYPE html>
<html lang="en">
<head>
	<meta charset="utf-8">
	<meta http-equiv="Content-Security-Policy" content="${policy}">
	<link rel="stylesheet" href="/studio.css">
	<link rel="stylesheet" href="/painter.css">
</head>
<body>
	<div id="studio"></div>
	<script src="/painter.js"></script>
</body>
</html>`;
