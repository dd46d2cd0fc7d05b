import assert from 'node:assert/strict';
import fc from 'fast-check';
import sharp from 'sharp';
import { emptyLayer } from '../../../src/pictures/paintLayer.ts';
import { encodePaint } from '../../../src/pictures/paintPng.ts';
import { paintStroke } from '../../../src/pictures/paintStroke.ts';
import { layers } from './paintLayers.ts';

const colourOf = (paint: number): readonly [number, number, number, number] =>
	paint === 0 ? [0, 0, 0, 255] : [paint, 7, 255 - paint, paint === 255 ? 0 : 255];

describe('encodePaint', () => {
	it('writes every pixel in its colour, as an independent decoder reads them', async () => {
		const written = fc.asyncProperty(layers(3, 200, 255), async (layer) => {
			const png = await encodePaint(layer, colourOf);
			const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
			assert.deepEqual([info.width, info.height, info.channels], [layer.width, layer.height, 4]);
			const expected = [...layer.data].flatMap((paint) => colourOf(paint));
			assert.deepEqual([...data], expected);
		});
		await fc.assert(written, { numRuns: 30 });
	});

	it('has an alpha channel even where all is opaque: others are refused as masks', async () => {
		const png = await encodePaint(emptyLayer({ width: 5, height: 4 }), colourOf);
		assert.equal((await sharp(png).metadata()).hasAlpha, true);
	});

	it('stays under 4 MB with three hundred thin strokes over 4096 × 4096 pixels', async () => {
		const mask = emptyLayer({ width: 4096, height: 4096 });
		for (let stroke = 0; stroke < 300; stroke++) {
			const from = { x: (stroke * 7919) % 4096, y: (stroke * 104_729) % 4096, radius: 1 };
			const to = { x: (stroke * 1299709) % 4096, y: (stroke * 15_485_863) % 4096, radius: 1 };
			paintStroke(mask, from, to, 255);
		}
		const png = await encodePaint(mask, (paint) => [0, 0, 0, 255 - paint]);
		assert.ok(png.length < 4_000_000, String(png.length));
	});
});
