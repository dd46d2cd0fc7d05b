import assert from 'node:assert/strict';
import sharp from 'sharp';
import {
	shapePicture,
	shapeProblem,
	type ConvertPicture,
} from '../../../src/assets/shapePicture.ts';
import type { RunPixelTask } from '../../../src/host/pixels.ts';
import type { ShapePicture } from '../../../src/jobs/ports.ts';
import { centre, type Shape } from '../../../src/jobs/target.ts';
import { doPixelTask } from '../../../src/pictures/doPixelTask.ts';
import { readShape } from '../../../src/pictures/format.ts';
import { encodePng } from '../../../src/pictures/png.ts';
import { plain } from '../pictures/samples.ts';

const kept: Uint8Array[] = [];
const store = {
	put: (bytes: Uint8Array) => {
		kept.push(bytes);
		return Promise.resolve('answer');
	},
};
const run = ((task) => Promise.resolve(doPixelTask(task))) as RunPixelTask;
/** As a browser does it. */
const convert: ConvertPicture = async (picture, format, quality) =>
	new Uint8Array(await sharp(picture).toFormat(format, { quality }).toBuffer());

function shaper(panel: ConvertPicture = convert): ShapePicture {
	return shapePicture(store, run, panel);
}

const size = { width: 120, height: 63 };
const shape = (format: Shape['format']): Shape => ({ size, focus: centre, format, quality: 80 });
const answer = encodePng(plain({ width: 96, height: 64 }, [10, 20, 30, 255]));

describe('shapePicture', () => {
	beforeEach(() => (kept.length = 0));

	for (const format of ['png', 'jpeg', 'webp'] as const) {
		it(`makes exactly the size as ${format}, and keeps the answer`, async () => {
			const { bytes, raw } = await shaper()(shape(format), answer);
			assert.deepEqual(readShape(bytes), { format, ...size });
			assert.equal(raw, 'answer');
			assert.ok(kept[0] === answer);
		});
	}

	it('leaves an answer as it is that has size and type', async () => {
		for (const format of ['png', 'webp'] as const) {
			const exact = await convert(encodePng(plain(size, [1, 2, 3, 255])), format, 80);
			const { bytes, raw } = await shaper()(shape(format), exact);
			assert.ok(bytes === exact);
			assert.equal(raw, undefined);
		}
		assert.equal(kept.length, 0);
	});

	it('has the panel read an answer that is WebP, of another size', async () => {
		const webp = await convert(answer, 'webp', 90);
		const { bytes } = await shaper()(shape('jpeg'), webp);
		assert.deepEqual(readShape(bytes), { format: 'jpeg', ...size });
	});

	it('does not take from the panel what is of another type or size', async () => {
		const wrong: ConvertPicture = (picture) => Promise.resolve(picture);
		await assert.rejects(shaper(wrong)(shape('webp'), answer), /another/);
		assert.equal(kept.length, 1);
	});

	it('says what became of the picture when that failed', () => {
		const text = shapeProblem(new Error('It is damaged.'));
		assert.match(text, /exact size: It is damaged\. This is ZenMux’s own answer/);
	});
});
