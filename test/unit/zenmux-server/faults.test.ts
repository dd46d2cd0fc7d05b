import assert from 'node:assert/strict';
import sharp from 'sharp';
import { faultKinds, type Fault } from '../../zenmux-server/faults.ts';
import { startZenMuxServer } from '../../zenmux-server/zenmuxServer.ts';
import {
	bytesOf,
	commentsAfterEvents,
	errorOf,
	eventsOf,
	pictureEvents,
	readUntil,
	TestRun,
	textUntilCut,
	type PictureData,
} from './testRun.ts';

const mega = 1 << 20;

const streamed = { stream: true, partial_images: 1, output_format: 'jpeg', output_compression: 20 };

describe('the test server shows a fault', () => {
	let run: TestRun;
	before(async () => (run = await TestRun.start()));
	beforeEach(() => run.control.reset());
	after(() => run.server.close());

	async function streamWith(fault: Fault, partials = 1, more = {}): Promise<Response> {
		await run.control.setFault(fault);
		return run.generate({ ...streamed, partial_images: partials, ...more });
	}

	/** Kinds and indices of a whole stream. */
	async function eventsWith(fault: Fault): Promise<(string | number)[]> {
		const events = pictureEvents(await (await streamWith(fault, 2)).text());
		return events.map((event) => event.partial_image_index ?? event.type.replace(/^.*\./, ''));
	}

	const shown: Record<Fault['kind'], () => Promise<void>> = {
		error: async () => {
			const fault: Fault = { kind: 'error', status: 429, type: 'rate_limit', retryAfter: '3' };
			const limited = await streamWith(fault);
			assert.deepEqual([limited.status, limited.headers.get('retry-after')], [429, '3']);
			assert.deepEqual(await errorOf(limited), {
				code: '429',
				type: 'rate_limit',
				message: 'Rate limit exceeded',
			});
			const type = 'image_generation_user_error';
			const code = 'moderation_blocked';
			const upstream = { kind: 'error', status: 400, type, code, envelope: 'openai' } as const;
			const blocked = await errorOf(await streamWith(upstream));
			assert.deepEqual([blocked.type, blocked.code, blocked.param], [type, code, null]);
			const long = await streamWith({ ...fault, megabytes: 2 });
			assert.match(String((await errorOf(long)).message), /^A{2097152}Rate limit exceeded$/);
		},
		html: async () => {
			const response = await streamWith({ kind: 'html', status: 524 });
			assert.equal(response.status, 524);
			assert.match(await response.text(), /^<!DOCTYPE html>/);
		},
		redirect: async () => {
			const other = await startZenMuxServer();
			await run.control.setFault({ kind: 'redirect', to: new URL(other.url).host });
			const response = await run.generate();
			assert.equal(response.url, `${other.url}/images/generations`);
			await other.close();
		},
		resetBeforeHeaders: () =>
			assert.rejects(streamWith({ kind: 'resetBeforeHeaders' }), /fetch failed/),
		resetAfterHeaders: async () => {
			const response = await streamWith({ kind: 'resetAfterHeaders' });
			assert.equal(response.status, 200);
			await assert.rejects(response.text(), /terminated/);
		},
		resetInPartial: async () => {
			const text = await textUntilCut(await streamWith({ kind: 'resetInPartial' }));
			assert.match(text, /partial_image","b64_json":"[\w+/]+$/);
		},
		resetBeforeCompleted: async () => {
			const text = await textUntilCut(await streamWith({ kind: 'resetBeforeCompleted' }));
			assert.equal(pictureEvents(text).length, 1);
		},
		endWithoutCompleted: async () =>
			assert.deepEqual(await eventsWith({ kind: 'endWithoutCompleted' }), [0, 1]),
		emptyBody: async () => {
			const response = await streamWith({ kind: 'emptyBody' });
			assert.equal(response.headers.get('content-type'), 'text/event-stream');
			assert.equal(await response.text(), '');
		},
		inStreamError: async () => {
			const lastOf = async (form: 'event' | 'data' | 'type') => {
				const text = await (await streamWith({ kind: 'inStreamError', form })).text();
				const { name, data } = eventsOf(text).at(-1)!;
				return { name, data: JSON.parse(data) as Record<string, unknown> };
			};
			const [event, data, type] = [
				await lastOf('event'),
				await lastOf('data'),
				await lastOf('type'),
			];
			assert.equal(event.name, 'error');
			assert.ok(event.data.error);
			assert.equal(data.name, undefined);
			assert.ok(data.data.error);
			assert.equal(type.data.type, 'error');
		},
		stall: async () => {
			await run.control.setFault({ kind: 'stall', at: 'headers', keepAlive: false });
			await assert.rejects(run.generate(streamed, AbortSignal.timeout(60)), /timeout/);
			const fault = { kind: 'stall', at: 'completed' } as const;
			const alive = await streamWith({ ...fault, keepAlive: true });
			await readUntil(alive, (text) => commentsAfterEvents(text) > 12);
			const silent = await streamWith({ ...fault, keepAlive: false });
			const text = await readUntil(silent, (it) => pictureEvents(it).length === 1, 100);
			assert.ok(commentsAfterEvents(text) < 6);
		},
		drip: async () => {
			const response = await streamWith({ kind: 'drip', bytes: 50 });
			let text = '';
			for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
				text += chunk;
			}
			assert.equal(pictureEvents(text).length, 2);
			const [record] = await run.control.requests();
			assert.ok((record?.writes ?? 0) > text.length / 50);
		},
		crlf: async () => {
			const text = await (await streamWith({ kind: 'crlf' })).text();
			assert.equal(text.split('\r\n').length, text.split('\n').length);
			assert.equal(pictureEvents(text).length, 2);
		},
		cr: async () => {
			const text = await (await streamWith({ kind: 'cr' })).text();
			assert.ok(!text.includes('\n'));
			assert.equal(pictureEvents(text).length, 2);
		},
		bom: async () => {
			const bytes = await (await streamWith({ kind: 'bom' })).bytes();
			assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
		},
		noFinalBlankLine: async () => {
			const text = await (await streamWith({ kind: 'noFinalBlankLine' })).text();
			assert.ok(text.endsWith('}'));
			assert.equal(pictureEvents(text).length, 2);
		},
		unknownEvent: async () =>
			assert.deepEqual(await eventsWith({ kind: 'unknownEvent' }), ['thinking', 0, 1, 'completed']),
		malformedJson: async () => {
			const text = await (await streamWith({ kind: 'malformedJson', at: 'partial' })).text();
			const [first, ...others] = eventsOf(text);
			assert.throws(() => JSON.parse(first!.data) as unknown, SyntaxError);
			assert.equal(others.length, 1);
		},
		invalidBase64: async () => {
			const text = await (await streamWith({ kind: 'invalidBase64' })).text();
			assert.match(pictureEvents(text).at(-1)!.b64_json!, /\*/);
		},
		emptyPicture: async () => {
			const text = await (await streamWith({ kind: 'emptyPicture' })).text();
			assert.equal(pictureEvents(text).at(-1)!.b64_json, '');
		},
		wrongFormat: async () => {
			const text = await (await streamWith({ kind: 'wrongFormat' })).text();
			const completed = pictureEvents(text).at(-1)!;
			assert.equal(completed.output_format, 'jpeg');
			assert.equal((await sharp(bytesOf(completed)).metadata()).format, 'png');
		},
		unasked: async () => {
			const asked = { size: '1536x1024', background: 'transparent', output_format: 'webp' };
			const text = await (await streamWith({ kind: 'unasked' }, 1, asked)).text();
			const completed = pictureEvents(text).at(-1)!;
			const picture = sharp(bytesOf(completed));
			const { width, height } = await picture.metadata();
			assert.deepEqual([width, height], [1024, 1024]);
			assert.ok((await picture.stats()).isOpaque);
		},
		minimalFields: async () => {
			const text = await (await streamWith({ kind: 'minimalFields' })).text();
			assert.deepEqual(Object.keys(pictureEvents(text).at(-1)!), ['type', 'b64_json', 'usage']);
		},
		completedTwice: async () =>
			assert.deepEqual(await eventsWith({ kind: 'completedTwice' }), [
				0,
				1,
				'completed',
				'completed',
			]),
		partialAfterCompleted: async () =>
			assert.deepEqual(await eventsWith({ kind: 'partialAfterCompleted' }), [0, 1, 'completed', 0]),
		partialsOutOfOrder: async () =>
			assert.deepEqual(await eventsWith({ kind: 'partialsOutOfOrder' }), [1, 0, 'completed']),
		duplicatePartials: async () =>
			assert.deepEqual(await eventsWith({ kind: 'duplicatePartials' }), [0, 0, 1, 1, 'completed']),
		noPartials: async () =>
			assert.deepEqual(await eventsWith({ kind: 'noPartials' }), ['completed']),
		morePartials: async () =>
			assert.deepEqual(await eventsWith({ kind: 'morePartials' }), [0, 1, 2, 3, 'completed']),
		jsonInsteadOfStream: async () => {
			const response = await streamWith({ kind: 'jsonInsteadOfStream' });
			assert.equal(response.headers.get('content-type'), 'application/json');
			const { data } = (await response.json()) as { data: PictureData[] };
			assert.equal((await sharp(bytesOf(data[0])).metadata()).format, 'jpeg');
			for (const pictures of [0, 2]) {
				const more = { kind: 'jsonInsteadOfStream', pictures, type: 'text/plain' } as const;
				const answer = await streamWith(more);
				assert.equal(answer.headers.get('content-type'), 'text/plain');
				assert.equal(((await answer.json()) as { data: unknown[] }).data.length, pictures);
			}
		},
		contentType: async () => {
			const response = await streamWith({ kind: 'contentType', type: 'text/plain' });
			assert.equal(response.headers.get('content-type'), 'text/plain');
			assert.equal(pictureEvents(await response.text()).length, 2);
		},
		gzip: async () => {
			const response = await streamWith({ kind: 'gzip' });
			assert.equal(response.headers.get('content-encoding'), 'gzip');
			assert.equal(pictureEvents(await response.text()).length, 2);
		},
		notAPicture: async () => {
			const text = await (await streamWith({ kind: 'notAPicture' })).text();
			await assert.rejects(sharp(bytesOf(pictureEvents(text).at(-1))).metadata(), /unsupported/);
		},
		halfPicture: async () => {
			const text = await (await streamWith({ kind: 'halfPicture' })).text();
			const half = sharp(bytesOf(pictureEvents(text).at(-1)), { failOn: 'truncated' });
			assert.equal((await half.metadata()).width, 640);
			await assert.rejects(half.toBuffer(), /premature end/);
		},
		huge: async () => {
			for (const what of ['picture', 'field', 'comment'] as const) {
				const text = await (await streamWith({ kind: 'huge', what, megabytes: 2 })).text();
				assert.match(text, what === 'comment' ? /\n: A+\n/ : /"(b64_json|note)":"A+"}\n/);
				assert.ok(text.length > 2 * mega);
				assert.match(text, /completed","b64_json":"[^A"]/);
			}
		},
		endlessEvents: async () => {
			const response = await streamWith({ kind: 'endlessEvents' });
			await readUntil(response, (text) => eventsOf(text).length > 100);
		},
		urlInsteadOfBase64: async () => {
			const text = await (await streamWith({ kind: 'urlInsteadOfBase64' })).text();
			const completed = pictureEvents(text).at(-1)!;
			assert.equal(completed.b64_json, undefined);
			const picture = await fetch(completed.url!);
			assert.equal(picture.headers.get('content-type'), 'image/jpeg');
			assert.equal((await sharp(await picture.bytes()).metadata()).width, 640);
			const [, fetched] = await run.control.requests();
			assert.equal(fetched?.headers.authorization, 'absent');
			const [elsewhere, endless] = ['http://pictures.invalid/fox.png', '/endless'];
			for (const to of [elsewhere, endless]) {
				const said = await (await streamWith({ kind: 'urlInsteadOfBase64', to })).text();
				assert.equal(pictureEvents(said).at(-1)?.url, new URL(to, run.server.url).href);
			}
			let length = 0;
			for await (const chunk of (await fetch(new URL(endless, run.server.url))).body!) {
				if ((length += chunk.length) > mega) break;
			}
		},
		done: async () => {
			const text = await (await streamWith({ kind: 'done' })).text();
			assert.deepEqual(eventsOf(text).at(-1), { name: undefined, data: '[DONE]' });
		},
	};
	for (const [kind, check] of Object.entries(shown)) {
		it(kind, check);
	}

	it('of every kind there is', () => {
		assert.deepEqual(Object.keys(shown).sort(), [...faultKinds].sort());
	});

	it('only as many times as ordered', async () => {
		await run.control.setFault({ kind: 'html', status: 502 }, { times: 1 });
		assert.equal((await run.generate()).status, 502);
		assert.equal((await run.generate()).status, 200);
	});

	it('on the requests with one prompt, whatever the others show', async () => {
		const bound = { kind: 'html', status: 504 } as const;
		await run.control.setFault(bound, { prompt: 'A boat', times: 1 });
		const statusOf = async (prompt: string): Promise<number> =>
			(await run.generate({ prompt })).status;
		assert.deepEqual(await Promise.all(['A ship', 'A boat'].map(statusOf)), [200, 504]);
		await run.control.setFault({ kind: 'html', status: 502 }, { times: 1 });
		assert.deepEqual([await statusOf('A boat'), await statusOf('A boat')], [502, 200]);
		await run.control.setFault(bound, { prompt: 'A boat' });
		await run.control.setFault(undefined, { prompt: 'A boat' });
		assert.equal(await statusOf('A boat'), 200);
	});

	it('on the catalogue, apart from the pictures', async () => {
		await run.control.setFault({ kind: 'html', status: 503 }, { on: 'models' });
		assert.equal((await fetch(`${run.server.url}/models`)).status, 503);
		assert.equal((await run.generate()).status, 200);
	});

	it('in an answer that is not streamed', async () => {
		await run.control.setFault({ kind: 'resetInPartial' });
		await assert.rejects((await run.generate()).text(), /terminated/);
		await run.control.setFault({ kind: 'malformedJson' });
		await assert.rejects((await run.generate()).json(), SyntaxError);
		await run.control.setFault({ kind: 'urlInsteadOfBase64' });
		const { data } = (await (await run.generate()).json()) as { data: PictureData[] };
		assert.match(data[0]?.url ?? '', /^http:/);
	});

	it('does not take a fault it does not know', async () => {
		const wrong = { kind: 'explode' } as unknown as Fault;
		await assert.rejects(run.control.setFault(wrong), /No such fault: explode/);
	});
});
