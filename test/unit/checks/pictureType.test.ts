import assert from 'node:assert/strict';
import sharp from 'sharp';
import { claimedType, pictureType, type PictureType } from '../../../src/checks/pictureType.ts';

describe('the type of a picture', () => {
	for (const type of ['png', 'jpeg', 'webp', 'gif', 'avif'] as const satisfies PictureType[]) {
		it(`is ${type} by its bytes`, async () => {
			const create = { width: 8, height: 8, channels: 3, background: 'red' } as const;
			assert.equal(pictureType(await sharp({ create }).toFormat(type).toBuffer()), type);
		});
	}

	it('is bmp by its header', () => {
		const header = Buffer.alloc(54);
		header.write('BM');
		header.writeUInt32LE(54, 2);
		assert.equal(pictureType(header), 'bmp');
	});

	it('is unknown of anything else', () => {
		const others = ['', 'BMW makes cars', '<svg/>', 'version https://git-lfs.github.com/spec/v1'];
		for (const text of others) assert.equal(pictureType(Buffer.from(text)), undefined, text);
	});

	it('is what its ending claims, where that claims one', () => {
		const names = ['a.png', 'a.JPG', 'a.jpeg', 'a.ico', 'a.svg', 'a', 'a.png.txt'];
		assert.deepEqual(names.map(claimedType), [
			'png',
			'jpeg',
			'jpeg',
			undefined,
			undefined,
			undefined,
			undefined,
		]);
	});
});
