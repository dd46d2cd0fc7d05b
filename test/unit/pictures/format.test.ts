import assert from 'node:assert/strict';
import sharp from 'sharp';
import { readShape } from '../../../src/pictures/format.ts';

const blank = sharp({ create: { width: 48, height: 32, channels: 4, background: '#a3c' } });

describe('readShape', () => {
	const encoded = {
		png: () => blank.clone().png().toBuffer(),
		jpeg: () => blank.clone().jpeg().toBuffer(),
		webp: () => blank.clone().webp().toBuffer(),
		'lossless webp': () => blank.clone().webp({ lossless: true }).toBuffer(),
	};
	for (const [format, encode] of Object.entries(encoded)) {
		it(`reads ${format}`, async () => {
			const expected = { format: format.replace('lossless ', ''), width: 48, height: 32 };
			assert.deepEqual(readShape(await encode()), expected);
		});
	}

	it('finds the size of a JPEG behind its metadata', async () => {
		const bytes = await blank
			.clone()
			.jpeg()
			.withExif({ IFD0: { Artist: 'x'.repeat(9000) } })
			.toBuffer();
		assert.deepEqual(readShape(bytes), { format: 'jpeg', width: 48, height: 32 });
	});

	it('knows nothing else', async () => {
		assert.equal(readShape(await blank.clone().gif().toBuffer()), undefined);
		assert.equal(readShape(Buffer.from('<svg width="1" height="1"/>')), undefined);
		assert.equal(readShape(new Uint8Array()), undefined);
	});

	for (const [format, encode] of Object.entries(encoded)) {
		it(`survives ${format} cut at any byte`, async () => {
			const bytes = await encode();
			for (let end = 0; end < Math.min(bytes.length, 700); end++) {
				const shape = readShape(bytes.subarray(0, end));
				if (shape !== undefined) assert.equal(shape.width, 48);
			}
		});
	}

	it('does not search a damaged JPEG for ever', () => {
		const bytes = new Uint8Array(50 << 20).fill(0);
		bytes.set([0xff, 0xd8]);
		assert.equal(readShape(bytes), undefined);
	});
});
