import assert from 'node:assert/strict';
import sharp from 'sharp';
import type { CatalogueModel } from '../../zenmux-server/catalogue.ts';
import {
	bytesOf,
	errorOf,
	eventsOf,
	eventually,
	pictureEvents,
	TestRun,
	type PictureData,
} from './testRun.ts';

describe('the test server draws pictures', () => {
	let run: TestRun;
	before(async () => (run = await TestRun.start()));
	beforeEach(() => run.control.reset());
	after(() => run.server.close());

	it('lists image and text models without a key', async () => {
		const response = await fetch(`${run.server.url}/models`);
		const { data } = (await response.json()) as { data: CatalogueModel[] };
		const ids = data.filter((it) => it.output_modalities.includes('image')).map(({ id }) => id);
		assert.ok(ids.includes('openai/gpt-image-2'));
		assert.ok(ids.includes('google/gemini-3-pro-image-preview'));
		assert.ok(data.some((it) => !it.output_modalities.includes('image')));
		assert.match(response.headers.get('x-zenmux-requestid') ?? '', /^[0-9a-f]{32}$/);
	});

	it('refuses a wrong or missing key with 403 in the ZenMux envelope', async () => {
		const init = { method: 'POST', body: '{}', headers: { authorization: 'Bearer sk-ai-v1-no' } };
		const wrong = await fetch(`${run.server.url}/images/generations`, init);
		assert.equal(wrong.status, 403);
		const { code, type } = await errorOf(wrong);
		assert.deepEqual([code, type], ['403', 'access_denied']);
		const missing = await fetch(`${run.server.url}/images/edits`, { method: 'POST' });
		assert.equal(missing.status, 403);
		const [first, second] = await run.control.requests();
		assert.equal(first?.headers.authorization, 'present');
		assert.equal(second?.headers.authorization, 'absent');
	});

	it('keeps one model out of the subscription', async () => {
		const response = await fetch(`${run.server.url}/images/generations`, {
			method: 'POST',
			headers: {
				'x-api-key': run.server.subscriptionKey,
				'content-type': 'application/json',
			},
			body: JSON.stringify({ model: 'gpt-image-2.5-sunburst', prompt: 'A lighthouse' }),
		});
		assert.equal((await errorOf(response)).type, 'model_not_available');
	});

	for (const format of ['png', 'jpeg', 'webp'] as const) {
		it(`sends a ${format} of exactly the asked size`, async () => {
			const response = await run.generate({ output_format: format });
			const body = (await response.json()) as { data: PictureData[]; output_format: string };
			const metadata = await sharp(bytesOf(body.data[0])).metadata();
			assert.deepEqual([metadata.format, metadata.width, metadata.height], [format, 640, 1024]);
			assert.equal(body.output_format, format);
			assert.equal(metadata.hasAlpha, false);
		});
	}

	it('takes output_compression as quality', async () => {
		const [small, large] = await Promise.all(
			[10, 95].map(async (quality) => {
				const fields = { output_format: 'jpeg', output_compression: quality };
				const response = await run.generate(fields);
				const { data } = (await response.json()) as { data: PictureData[] };
				return bytesOf(data[0]).length;
			}),
		);
		assert.ok(small! < large! / 2);
	});

	it('draws a really transparent background', async () => {
		const response = await run.generate({ background: 'transparent' });
		const { data } = (await response.json()) as { data: PictureData[] };
		const { data: pixels } = await sharp(bytesOf(data[0]))
			.raw()
			.toBuffer({ resolveWithObject: true });
		assert.equal(pixels[3], 0);
		assert.equal(pixels[(512 * 640 + 320) * 4 + 3], 255);
	});

	it('sends n different pictures and their usage', async () => {
		const response = await run.generate({ n: 2 });
		const { data, usage } = (await response.json()) as { data: PictureData[]; usage: unknown };
		assert.equal(data.length, 2);
		assert.notDeepEqual(bytesOf(data[0]), bytesOf(data[1]));
		assert.ok(usage);
	});

	it('streams coarse pictures of full size, then the completed one', async () => {
		const response = await run.generate({ stream: true, partial_images: 2, quality: 'low' });
		assert.match(response.headers.get('content-type') ?? '', /^text\/event-stream/);
		const body = await response.text();
		assert.ok(body.startsWith(': ZENMUX PROCESSING\n\n'));
		const events = pictureEvents(body);
		assert.deepEqual(
			eventsOf(body).map(({ name }) => name),
			events.map(({ type }) => type),
		);
		assert.deepEqual(
			events.map((event) => [event.type, event.partial_image_index]),
			[
				['image_generation.partial_image', 0],
				['image_generation.partial_image', 1],
				['image_generation.completed', undefined],
			],
		);
		for (const event of events) {
			const { width, height } = await sharp(bytesOf(event)).metadata();
			assert.deepEqual([width, height], [640, 1024]);
		}
		const last = events.at(-1);
		assert.deepEqual(
			[last?.size, last?.quality, last?.background, last?.output_format],
			['640x1024', 'low', 'opaque', 'png'],
		);
		assert.equal(last?.usage?.output_tokens, 170 + 200);
	});

	it('answers auto with 1024x1024 in one event when no partial pictures are asked', async () => {
		const response = await run.generate({ stream: true, size: 'auto' });
		const [only, ...others] = pictureEvents(await response.text());
		assert.equal(others.length, 0);
		assert.equal(only?.size, '1024x1024');
		assert.equal(only.quality, 'medium');
	});

	it('records what it saw and the very bytes it sent', async () => {
		const response = await run.generate({ stream: true, partial_images: 1 });
		const events = pictureEvents(await response.text());
		const record = await eventually(async () => {
			const [first] = await run.control.requests();
			return first?.endedAt === undefined ? undefined : first;
		});
		assert.equal(record.id, response.headers.get('x-zenmux-requestid'));
		assert.equal(record.status, 200);
		assert.equal(record.abortedAt, undefined);
		assert.equal(record.fields.partial_images, 1);
		assert.ok(!JSON.stringify(record).includes(run.server.key));
		assert.deepEqual(
			record.pictures.map(({ kind }) => kind),
			['partial', 'completed'],
		);
		for (const index of [0, 'completed'] as const) {
			const sent = bytesOf(events[index === 0 ? 0 : 1]);
			assert.ok(sent.equals(await run.control.picture(record.id, index)));
		}
	});

	it('stops and records it when the client goes away', async () => {
		const abort = new AbortController();
		await run.control.hold('completed');
		const fields = { stream: true, partial_images: 1 };
		const response = await run.generate(fields, abort.signal);
		const reader = response.body!.getReader();
		await reader.read();
		abort.abort();
		const record = await eventually(async () => {
			const [first] = await run.control.requests();
			return first?.abortedAt === undefined ? undefined : first;
		});
		assert.equal(record.endedAt, undefined);
		assert.ok(!record.pictures.some(({ kind }) => kind === 'completed'));
	});

	it('holds a stream with signs of life until the release', async () => {
		await run.control.hold('partial');
		const response = await run.generate({ stream: true, partial_images: 1 });
		let text = '';
		const decoder = new TextDecoderStream();
		for await (const chunk of response.body!.pipeThrough(decoder)) {
			text += chunk;
			if (text.split('PROCESSING').length === 6) {
				assert.equal(eventsOf(text).length, 0);
				await run.control.release();
			}
		}
		assert.equal(pictureEvents(text).length, 2);
	});

	it('writes a heavy picture whole', async () => {
		const response = await run.generate({ quality: 'high', stream: true });
		const [event] = pictureEvents(await response.text());
		const [record] = await run.control.requests();
		assert.ok(bytesOf(event).length > 800_000);
		assert.equal(bytesOf(event).length, record?.pictures[0]?.byteLength);
	});
});
