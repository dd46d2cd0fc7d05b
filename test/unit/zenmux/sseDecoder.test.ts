import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Stream } from 'openai/streaming';
import { decodeSse, SseDecoder, type SseEvent } from '../../../src/zenmux/sseDecoder.ts';

/** Everything a real stream holds, small: comments, all fields, data on several lines, text beyond ASCII. */
const recorded = [
	': ZENMUX PROCESSING',
	'',
	'event: image_generation.partial_image',
	'id: 7',
	'data: {"type":"image_generation.partial_image","b64_json":"Y29hcnNl","partial_image_index":0}',
	'',
	':',
	'event:image_generation.rumour',
	'data:{"type":"image_generation.rumour","text":"ein Füchslein 🦊"}',
	'',
	'',
	'retry: 10',
	'event: image_generation.completed',
	'data: {"b64_json":"ZG9uZQ==",',
	'data:  "type":"image_generation.completed",',
	'data',
	'data: "usage":{"total_tokens":3}}',
	'',
	'',
].join('\n');

const lineEnds = { LF: '\n', CRLF: '\r\n', CR: '\r' };

async function* chunked(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
	for (const chunk of chunks) yield await Promise.resolve(chunk);
}

/** Events as the SDK gives them: the picture back in the JSON as base64. */
function asSdkItems(events: Iterable<SseEvent>): readonly unknown[] {
	return Array.from(events, ({ document }) => {
		assert.ok(document.kind === 'json');
		const { value, picture } = document;
		const own =
			typeof picture === 'string' ? {} : { b64_json: Buffer.from(picture).toString('base64') };
		return { ...(value as object), ...own };
	});
}

function decode(chunks: readonly Uint8Array[]): readonly SseEvent[] {
	const decoder = new SseDecoder();
	return [...chunks.flatMap((chunk) => [...decoder.push(chunk)]), ...decoder.finish()];
}

async function sdkItems(bytes: Uint8Array<ArrayBuffer>): Promise<readonly unknown[]> {
	return Array.fromAsync(Stream.fromSSEResponse(new Response(bytes), new AbortController()));
}

describe('SseDecoder', () => {
	for (const [ending, lineEnd] of Object.entries(lineEnds)) {
		for (const mark of ['', '\ufeff']) {
			const bytes = new TextEncoder().encode(mark + recorded.replaceAll('\n', lineEnd));
			const title = `${ending} lines${mark && ' after a byte order mark'}`;

			it(`gives what the SDK gives of ${title}, split at every byte`, async () => {
				const expected = await sdkItems(bytes);
				assert.equal(expected.length, 3);
				for (let at = 0; at <= bytes.length; at++) {
					const events = decode([bytes.subarray(0, at), bytes.subarray(at)]);
					assert.deepEqual(asSdkItems(events), expected, `split at ${at}`);
				}
			});

			it(`gives the same of ${title} in single bytes and in random pieces`, async () => {
				const expected = await sdkItems(bytes);
				const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
				assert.deepEqual(asSdkItems(decode(single)), expected);
				const cuts = fc.array(fc.nat(bytes.length), { maxLength: 12 });
				fc.assert(
					fc.property(cuts, (unsorted) => {
						const ends = [...unsorted, bytes.length].sort((a, b) => a - b);
						const chunks = ends.map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end));
						assert.deepEqual(asSdkItems(decode(chunks)), expected);
					}),
				);
			});
		}
	}

	it('gives the name of each event', () => {
		const names = decode([Buffer.from(recorded)]).map(({ name }) => name);
		assert.deepEqual(names, [
			'image_generation.partial_image',
			'image_generation.rumour',
			'image_generation.completed',
		]);
	});

	it('gives an event that lacks its last blank line', async () => {
		for (const tail of ['', '\n', '\r']) {
			const bytes = new TextEncoder().encode(`data: {"b64_json":"Zm94"}${tail}`);
			assert.deepEqual(asSdkItems(decode([bytes])), await sdkItems(bytes));
		}
	});

	it('takes lines that end in different ways', () => {
		const text = 'event: a\r\ndata: {"n":1}\r\rdata: {"n":2}\n\r\ndata: {"n":3}\r\n\r\n';
		assert.deepEqual(asSdkItems(decode([Buffer.from(text)])), [{ n: 1 }, { n: 2 }, { n: 3 }]);
	});

	it('hands on what is not JSON', () => {
		const documents = decode([Buffer.from('data: [DONE]\n\nevent: error\n\ndata: {"a\n\n')]);
		assert.deepEqual(documents, [
			{ name: '', document: { kind: 'text', text: '[DONE]' } },
			{ name: 'error', document: { kind: 'text', text: '' } },
			{ name: '', document: { kind: 'text', text: '{"a' } },
		]);
	});

	it('passes over fields and comments of any length', () => {
		const long = 'x'.repeat(100_000);
		const text = `: ${long}\n${long}: 1\ndatabase: 2\nevent: ${long}\ndata: {"n":1}\n\n`;
		const events = decode([Buffer.from(text)]);
		assert.deepEqual(asSdkItems(events), [{ n: 1 }]);
		assert.ok((events[0]?.name.length ?? 0) <= 512);
	});

	it('takes half a byte order mark as part of a field’s name', () => {
		const text = Buffer.concat([
			Buffer.from([0xef, 0xbb]),
			Buffer.from('data: 1\ndata: {"n":2}\n\n'),
		]);
		assert.deepEqual(asSdkItems(decode([text])), [{ n: 2 }]);
	});

	it('tells of the picture of each event', () => {
		const told: string[] = [];
		const decoder = new SseDecoder({
			onPiece: () => undefined,
			onWhole: (bytes) => told.push(Buffer.from(bytes).toString()),
		});
		const events =
			'data: {"b64_json":"Zm94"}\n\ndata: {}\n\ndata: {"data":[{"b64_json":"aGVu"},{"b64_json":"Zm94"}]}\n\n';
		assert.equal([...decoder.push(Buffer.from(events))].length, 3);
		assert.deepEqual(told, ['fox', 'hen']);
	});

	it('decodes the chunks of a body one after the other', async () => {
		const bytes = Buffer.from(recorded);
		const events = await Array.fromAsync(
			decodeSse(chunked([bytes.subarray(0, 99), bytes.subarray(99)])),
		);
		assert.equal(events.length, 3);
	});
});
