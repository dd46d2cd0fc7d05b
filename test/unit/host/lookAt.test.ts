import assert from 'node:assert/strict';
import sharp, { type Sharp } from 'sharp';
import { lookAt } from '../../../src/host/lookAt.ts';
import type { PixelTask } from '../../../src/pictures/pixelTask.ts';
import { runPixelTask } from '../../../src/pictures/runPixelTask.ts';

const entry = new URL('../../../src/pictures/pixelWorker.ts', import.meta.url);
const size = { width: 4, height: 3 };

/** Looks at pictures, and counts for how many a worker was started. */
function world(): { readonly look: ReturnType<typeof lookAt>; readonly tasks: PixelTask[] } {
	const tasks: PixelTask[] = [];
	const look = lookAt((task) => {
		tasks.push(task);
		return runPixelTask(task, { entry, texts: {} });
	});
	return { look, tasks };
}

function picture(alpha?: number): Sharp {
	const colour = { r: 10, g: 20, b: 30 };
	const background = alpha === undefined ? colour : { ...colour, alpha };
	return sharp({ create: { ...size, channels: alpha === undefined ? 3 : 4, background } });
}

async function bytesOf(made: Sharp): Promise<Uint8Array<ArrayBuffer>> {
	return new Uint8Array(await made.toBuffer());
}

describe('lookAt', () => {
	it('finds a transparent pixel in a PNG picture, or that there is none', async () => {
		const { look } = world();
		const got = { format: 'png', ...size };
		const clear = await look(await bytesOf(picture(0.5).png()));
		assert.deepEqual(clear, { ...got, isTransparent: true });
		const full = await look(await bytesOf(picture(1).png()));
		assert.deepEqual(full, { ...got, isTransparent: false });
	});

	it('starts no worker for pictures that cannot be transparent', async () => {
		const { look, tasks } = world();
		for (const made of [picture().png(), picture().jpeg(), picture().webp()]) {
			assert.equal((await look(await bytesOf(made)))?.isTransparent, false);
		}
		assert.deepEqual(tasks, []);
	});

	it('does not claim to know of WebP pictures with alpha', async () => {
		const { look } = world();
		const got = await look(await bytesOf(picture(0.5).webp()));
		assert.deepEqual(got, { format: 'webp', ...size, isTransparent: undefined });
	});

	it('tells the size of a damaged picture, and nothing of what is none', async () => {
		const { look } = world();
		const whole = await bytesOf(picture(0.5).png());
		assert.deepEqual(await look(whole.slice(0, -20)), {
			format: 'png',
			...size,
			isTransparent: undefined,
		});
		assert.equal(await look(new Uint8Array(100)), undefined);
	});
});
