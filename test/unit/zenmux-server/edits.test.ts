import assert from 'node:assert/strict';
import sharp from 'sharp';
import { bytesOf, errorOf, pictureEvents, TestRun, type PictureData } from './testRun.ts';

const [width, height] = [640, 1024];

describe('the test server edits pictures', () => {
	let run: TestRun;
	let grey: Blob;
	let mask: Blob;
	before(async () => {
		run = await TestRun.start();
		grey = await flat('#808080', 'png');
		mask = await maskWithHole();
	});
	beforeEach(() => run.control.reset());
	after(() => run.server.close());

	it('shows the input in a multipart edit, in pictures of edit events', async () => {
		const response = await run.edit([grey], { stream: 'true', partial_images: '1' });
		const events = pictureEvents(await response.text());
		assert.deepEqual(
			events.map(({ type }) => type),
			['image_edit.partial_image', 'image_edit.completed'],
		);
		const [red, green, blue] = await pixel(bytesOf(events[1]), 320, 300);
		assert.ok([red!, green!, blue!].every((value) => Math.abs(value - 128) < 12));
	});

	it('records files by hash and numbers as numbers', async () => {
		await (await run.edit([grey, grey], { n: '1' })).arrayBuffer();
		const [record] = await run.control.requests();
		const files = record?.fields['image[]'] as { name: string; type: string; size: number }[];
		assert.equal(files.length, 2);
		assert.deepEqual(
			[files[0]?.name, files[0]?.type, files[0]?.size],
			['0.png', 'image/png', grey.size],
		);
		assert.equal(record?.fields.n, 1);
	});

	it('takes the JSON form with data URLs', async () => {
		const url = `data:image/png;base64,${Buffer.from(await grey.arrayBuffer()).toString('base64')}`;
		const response = await run.postJson('/images/edits', {
			model: 'gpt-image-2',
			prompt: 'A boat',
			size: '640x1024',
			images: [{ image_url: url }],
		});
		const { data } = (await response.json()) as { data: PictureData[] };
		assert.equal((await sharp(bytesOf(data[0])).metadata()).width, width);
		const [record] = await run.control.requests();
		assert.match(JSON.stringify(record?.fields.images), /"sha256"/);
	});

	it('takes the JSON form with a URL it can load', async () => {
		const made = await run.generate();
		await made.arrayBuffer();
		const id = made.headers.get('x-zenmux-requestid') ?? '';
		const { origin } = new URL(run.server.url);
		const body = {
			model: 'gpt-image-2',
			prompt: 'A boat',
			images: [{ image_url: `${origin}/pictures/${id}/completed` }],
		};
		assert.equal((await run.postJson('/images/edits', body)).status, 200);
	});

	it('changes the inside of a mask clearly and the outside slightly', async () => {
		const response = await run.edit([grey], { mask });
		const { data } = (await response.json()) as { data: PictureData[] };
		const inside = await pixel(bytesOf(data[0]), 320, 512);
		const outside = await pixel(bytesOf(data[0]), 20, 20);
		assert.ok(Math.max(...inside.map((value) => Math.abs(value - 128))) > 30);
		const change = Math.max(...outside.map((value) => Math.abs(value - 128)));
		assert.ok(change > 0 && change < 12);
	});

	it('keeps alpha when the background is transparent', async () => {
		const response = await run.edit([grey], { background: 'transparent' });
		const { data } = (await response.json()) as { data: PictureData[] };
		assert.equal((await pixel(bytesOf(data[0]), 0, 0))[3], 0);
	});

	it('lays markup over the picture of a 2.5 model only', async () => {
		const more = { markup: mask, model: 'gpt-image-2.5-flare' };
		assert.equal((await run.edit([grey], more)).status, 200);
		assert.match(await complaint(run.edit([grey], { markup: mask })), /'markup'/);
		assert.match(await complaint(run.edit([grey], { ...more, mask })), /together/);
	});

	it('refuses what is wrong with the pictures', async () => {
		const bytes = await grey.arrayBuffer();
		const untyped = new Blob([bytes], { type: 'application/octet-stream' });
		const mistyped = new Blob([bytes], { type: 'image/jpeg' });
		const text = new Blob(['hello'], { type: 'image/png' });
		assert.match(await complaint(run.edit([])), /image is required/);
		assert.match(await complaint(run.edit([untyped])), /unsupported mimetype/);
		assert.match(await complaint(run.edit([mistyped])), /its bytes are png/);
		assert.match(await complaint(run.edit([text])), /not a picture/);
		assert.match(await complaint(run.edit(Array<Blob>(17).fill(grey))), /At most 16/);
		assert.match(await complaint(run.edit([grey], { extra: grey })), /Unknown parameter: 'extra'/);
		assert.match(await complaint(run.edit([grey], { image: grey })), /not both/);
		assert.match(await complaint(run.edit([grey], { n: 'two' })), /'n': expected an integer/);
	});

	it('refuses what is wrong with a mask', async () => {
		const jpeg = await flat('#808080', 'jpeg');
		const opaque = await flat('#000', 'png');
		const other = await maskWithHole(1024);
		const heavy = await noise();
		assert.match(await complaint(run.edit([grey], { mask: jpeg })), /must be PNG/);
		assert.match(await complaint(run.edit([grey], { mask: opaque })), /missing alpha/);
		assert.match(await complaint(run.edit([grey], { mask: other })), /1024x1024/);
		assert.match(await complaint(run.edit([jpeg], { mask })), /mask's format/);
		assert.match(await complaint(run.edit([heavy], { mask: heavy })), /4 MB/);
	});

	it('refuses what is wrong with the form', async () => {
		const twice = new FormData();
		twice.append('image', grey);
		twice.append('image', grey);
		assert.match(await complaint(run.postForm(twice)), /Duplicate parameter: 'image'/);
		const broken = fetch(`${run.server.url}/images/edits`, {
			method: 'POST',
			headers: { ...run.authorization, 'content-type': 'multipart/form-data; boundary=x' },
			body: '--y\r\n',
		});
		assert.match(await complaint(broken), /multipart body is broken/);
		const wrong = [
			[{ images: [] }, /images is required/],
			[{ images: [{}] }, /exactly one/],
			[{ images: [{ image_url: 'a', file_id: 'b' }] }, /exactly one/],
			[{ images: [{ file_id: 'b' }] }, /no such file/],
			[{ images: [{ image_url: 'ftp://x' }] }, /https: or base64/],
			[{ image: 'x' }, /images is required/],
		] as const;
		for (const [fields, message] of wrong) {
			const body = { model: 'gpt-image-2', prompt: 'A boat', ...fields };
			assert.match(await complaint(run.postJson('/images/edits', body)), message);
		}
	});
});

async function complaint(answer: Promise<Response>): Promise<string> {
	const response = await answer;
	const { type, message } = await errorOf(response);
	assert.deepEqual([response.status, type], [400, 'invalid_params']);
	return String(message);
}

async function flat(background: string, format: 'png' | 'jpeg'): Promise<Blob> {
	const picture = sharp({ create: { width, height, channels: 3, background } });
	return new Blob([new Uint8Array(await picture.toFormat(format).toBuffer())], {
		type: `image/${format}`,
	});
}

/** Opaque, with a transparent square in the middle. */
async function maskWithHole(side = width): Promise<Blob> {
	const hole = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="1024">
<path fill-rule="evenodd" d="M0 0H${side}V1024H0Z M220 412H420V612H220Z"/></svg>`;
	const bytes = await sharp(Buffer.from(hole)).png().toBuffer();
	return new Blob([new Uint8Array(bytes)], { type: 'image/png' });
}

/** A PNG with alpha of more than 4 MB. */
async function noise(): Promise<Blob> {
	const side = 1100;
	const pixels = new Uint8Array(side * side * 4);
	for (let start = 0; start < pixels.length; start += 65_536) {
		crypto.getRandomValues(pixels.subarray(start, start + 65_536));
	}
	const picture = sharp(pixels, { raw: { width: side, height: side, channels: 4 } });
	const bytes = await picture.png({ compressionLevel: 0 }).toBuffer();
	return new Blob([new Uint8Array(bytes)], { type: 'image/png' });
}

async function pixel(bytes: Buffer, left: number, top: number): Promise<number[]> {
	return [...(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())];
}
