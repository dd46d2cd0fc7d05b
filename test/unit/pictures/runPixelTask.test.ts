import assert from 'node:assert/strict';
import { checkMask } from '../../../src/pictures/checkMask.ts';
import { drawIcons } from '../../../src/pictures/drawIcons.ts';
import { expand } from '../../../src/pictures/expansion.ts';
import { readShape } from '../../../src/pictures/format.ts';
import { keepRest } from '../../../src/pictures/keepRest.ts';
import { readMask, writeMask } from '../../../src/pictures/maskPicture.ts';
import { decodePng, encodePng } from '../../../src/pictures/png.ts';
import { runPixelTask } from '../../../src/pictures/runPixelTask.ts';
import { UnreadablePictureError } from '../../../src/pictures/unreadablePictureError.ts';
import { chunk, drawn, plain, withChunks } from './samples.ts';

const entry = new URL('../../../src/pictures/pixelWorker.ts', import.meta.url);
const thread = { entry, texts: {} };

const size = { width: 6, height: 4 };
const exactly = (side: number) => ({ width: side, height: side });
const painted = drawn('......', '.####.', '.####.', '......');
const gamma = chunk('gAMA', Buffer.of(0, 0, 0xb1, 0x8f));
const base = withChunks(encodePng(plain(size, [10, 20, 30, 255])), gamma);
const answer = encodePng(plain({ width: 12, height: 8 }, [200, 100, 50, 255]));
const mask = writeMask(painted);

describe('runPixelTask', () => {
	it('keeps the rest of a picture, and what its numbers mean', async () => {
		const task = { kind: 'keepRest', base, answer, mask, feather: 1 } as const;
		const { bytes } = await runPixelTask(task, thread);
		const { colour, ...pixels } = decodePng(bytes);
		assert.deepEqual(pixels, keepRest(decodePng(base), decodePng(answer), painted, 1));
		assert.deepEqual(colour, [new Uint8Array(gamma)]);
	});

	it('expands a picture and its mask', async () => {
		const insets = { left: 1, top: 2, right: 3, bottom: 4 };
		const made = await runPixelTask({ kind: 'expand', base, insets, mask }, thread);
		const expected = expand(decodePng(base), insets, painted);
		const { colour, ...picture } = decodePng(made.picture);
		assert.deepEqual(picture, expected.picture);
		assert.deepEqual(colour, [new Uint8Array(gamma)]);
		assert.deepEqual(readMask(made.mask), expected.mask);
		const alone = await runPixelTask({ kind: 'expand', base, insets }, thread);
		assert.deepEqual(readMask(alone.mask), expand(decodePng(base), insets).mask);
	});

	it('checks and scales masks', async () => {
		const other = { width: 12, height: 8 };
		const check = await runPixelTask({ kind: 'readMask', mask, size: other }, thread);
		assert.deepEqual(check, checkMask(mask, other));
		const { bytes } = await runPixelTask({ kind: 'resizeMask', mask, size: other }, thread);
		assert.deepEqual(checkMask(bytes, other), { facts: { ...other, transparentPixels: 32 } });
	});

	it('crops and scales a picture, as PNG with its colours or as JPEG', async () => {
		const exact = { width: 3, height: 3 };
		const how = { size: exact, focus: { x: 0, y: 0.5 }, quality: 90 };
		const task = { kind: 'shape', picture: base, ...how } as const;
		const png = await runPixelTask({ ...task, format: 'png' }, thread);
		const { colour, ...pixels } = decodePng(png.bytes);
		assert.deepEqual(pixels, plain(exact, [10, 20, 30, 255]));
		assert.deepEqual(colour, [new Uint8Array(gamma)]);
		const jpeg = await runPixelTask({ ...task, format: 'jpeg' }, thread);
		assert.deepEqual(readShape(jpeg.bytes), { format: 'jpeg', ...exact });
		const again = { ...task, picture: jpeg.bytes, format: 'png' } as const;
		const { bytes } = await runPixelTask(again, thread);
		assert.deepEqual(readShape(bytes), { format: 'png', ...exact });
	});

	it('draws icons, in their order', async () => {
		const drawings = [
			{ format: 'ico', sides: [16, 32] },
			{ format: 'png', size: exactly(8), side: 6, background: [1, 2, 3] },
		] as const;
		const picture = encodePng(plain(exactly(6), [10, 20, 30, 255]));
		const { files } = await runPixelTask({ kind: 'icons', picture, drawings }, thread);
		assert.deepEqual(files, drawIcons(decodePng(picture), drawings));
	});

	it('finds the colour around a picture', async () => {
		const { colour } = await runPixelTask({ kind: 'findEdgeColour', picture: base }, thread);
		assert.deepEqual(colour, [10, 20, 30]);
	});

	it('finds transparency', async () => {
		const clear = encodePng(plain(size, [10, 20, 30, 254]));
		for (const [picture, isTransparent] of [
			[base, false],
			[clear, true],
		] as const) {
			const found = await runPixelTask({ kind: 'findTransparency', picture }, thread);
			assert.deepEqual(found, { isTransparent });
		}
	});

	it('leaves the task’s bytes to the caller, and takes parts of larger buffers', async () => {
		const large = new Uint8Array(mask.length + 20);
		large.set(mask, 10);
		const part = large.subarray(10, -10);
		const check = await runPixelTask({ kind: 'readMask', mask: part, size }, thread);
		assert.deepEqual(check, { facts: { ...size, transparentPixels: 8 } });
		assert.deepEqual(part, mask);
	});

	it('says in the person’s language that a picture is damaged', async () => {
		const english = 'The PNG picture is damaged or incomplete. Save or download it again.';
		const task = { kind: 'expand', base: base.subarray(0, -5), insets: {} } as const;
		const insets = { left: 1, top: 1, right: 1, bottom: 1 };
		const run = runPixelTask({ ...task, insets }, { entry, texts: { [english]: '已损坏' } });
		await assert.rejects(run, (error) => {
			assert.ok(error instanceof UnreadablePictureError);
			assert.equal(error.message, '已损坏');
			return true;
		});
	});

	it('hands a bug on as what it is', async () => {
		const other = writeMask(drawn('#'));
		const task = { kind: 'keepRest', base, answer, mask: other, feather: 0 } as const;
		await assert.rejects(runPixelTask(task, thread), RangeError);
	});

	it('fails when the worker cannot be started', async () => {
		const missing = { entry: new URL('missing.ts', import.meta.url), texts: {} };
		await assert.rejects(runPixelTask({ kind: 'readMask', mask, size }, missing), /missing\.ts/);
	});

	it('ends with the signal’s reason, before and while it works', async () => {
		const reason = new Error('The person cancelled.');
		const task = { kind: 'keepRest', base, answer, mask, feather: 1 } as const;
		await assert.rejects(runPixelTask(task, thread, AbortSignal.abort(reason)), reason);
		const abort = new AbortController();
		const running = runPixelTask(task, thread, abort.signal);
		abort.abort(reason);
		await assert.rejects(running, reason);
	});

	it('leaves the own thread free while it works', async () => {
		const wide = { width: 1500, height: 1000 };
		const large = encodePng(plain(wide, [1, 2, 3, 4]));
		let isWorking = true;
		let turns = 0;
		const turn = (): void => {
			turns++;
			if (isWorking) setImmediate(turn);
		};
		const running = runPixelTask({ kind: 'resizeMask', mask: large, size: wide }, thread);
		turn();
		await running;
		isWorking = false;
		assert.ok(turns > 100, `${turns}`);
	});
});
