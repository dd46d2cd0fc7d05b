import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { checkMask } from '../../../src/pictures/checkMask.ts';
import { writeMask } from '../../../src/pictures/maskPicture.ts';
import { encodePng } from '../../../src/pictures/png.ts';
import { UnreadablePictureError } from '../../../src/pictures/unreadablePictureError.ts';
import { chunk, drawn, plain, withChunks } from './samples.ts';

const size = { width: 3, height: 2 };
const mask = writeMask(drawn('#..', '##.'));

function assertProblem(bytes: Uint8Array, reason: string, message: RegExp): void {
	const check = checkMask(bytes, size);
	assert.ok('problem' in check);
	assert.equal(check.problem.reason, reason);
	assert.match(check.problem.message, message);
}

describe('checkMask', () => {
	it('counts what may change of a mask that fits', () => {
		assert.deepEqual(checkMask(mask, size), { facts: { ...size, transparentPixels: 3 } });
	});

	it('takes the transparency of a palette', async () => {
		const raw = { width: 3, height: 2, channels: 4 } as const;
		const data = plain(size, [0, 0, 0, 255]).data;
		data.set([0, 0, 0, 0], 8);
		const indexed = await sharp(data, { raw }).png({ palette: true }).toBuffer();
		assert.deepEqual(checkMask(indexed, size), { facts: { ...size, transparentPixels: 1 } });
	});

	it('refuses other formats, and what is no picture', async () => {
		const jpeg = await sharp(mask).jpeg().toBuffer();
		assertProblem(jpeg, 'notPng', /is a JPEG picture\. A PNG picture is needed/);
		assertProblem(await sharp(mask).webp().toBuffer(), 'notPng', /is a WebP picture/);
		assertProblem(Buffer.from('not a picture'), 'notPng', /not a picture .* PNG/);
	});

	it('refuses a picture without alpha channel', () => {
		assertProblem(
			encodePng(plain(size, [0, 0, 0, 255])),
			'noAlpha',
			/no alpha channel\. .* needed/,
		);
	});

	it('refuses another size, and says both', () => {
		assertProblem(writeMask(drawn('#.')), 'size', /has 2 × 1 pixels\. .* 3 × 2\./);
	});

	it('refuses 4 MiB, and takes a byte less', () => {
		const fill = (4 << 20) - mask.length - 12;
		const largest = withChunks(mask, chunk('teSt', randomBytes(fill - 1)));
		assert.ok('facts' in checkMask(largest, size));
		const larger = withChunks(mask, chunk('teSt', randomBytes(fill)));
		assertProblem(larger, 'tooLarge', /has 4 MB\. .* under 4 MB/);
	});

	it('refuses a mask without a wholly transparent pixel', () => {
		assertProblem(encodePng(plain(size, [0, 0, 0, 1])), 'opaque', /no transparent pixel\. .* one/);
	});

	it('says that a damaged mask is damaged', () => {
		assert.throws(() => checkMask(mask.subarray(0, -9), size), UnreadablePictureError);
	});
});
