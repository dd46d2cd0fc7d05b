import { EventSourceParserStream } from 'eventsource-parser/stream';
import { OpenAI } from 'openai';
import * as v from 'valibot';
import { streamImages } from '../../src/zenmux/zenmuxClient.ts';
import { fakeRequest } from '../unit/fakeRequest.ts';

/** Reads the stream that a prompt is answered with, and tells each picture's bytes. */
export type StreamReader = (
	baseUrl: string,
	prompt: string,
	seen: (bytes: Uint8Array) => void,
) => Promise<void>;

const apiKey = 'sk-ai-v1-bench';
const body = { model: 'gpt-image-2', stream: true, partial_images: 3 } as const;
const eventSchema = v.object({ b64_json: v.string() });

/** The ways to read a stream, by the names that the table gives them. */
export const streamReaders = {
	floor: async (baseUrl, prompt, seen) => {
		let length = 0;
		for await (const chunk of await fetchBody(baseUrl, prompt)) length += chunk.length;
		seen({ length } as Uint8Array);
	},
	openai: async (baseUrl, prompt, seen) => {
		const client = new OpenAI({ apiKey, baseURL: baseUrl, maxRetries: 0 });
		for await (const event of await client.images.generate({ ...body, prompt })) {
			seen(Buffer.from(event.b64_json, 'base64'));
		}
	},
	'eventsource-parser': async (baseUrl, prompt, seen) => {
		const events = (await fetchBody(baseUrl, prompt))
			.pipeThrough(new TextDecoderStream())
			.pipeThrough(new EventSourceParserStream());
		for await (const { data } of events) {
			seen(Buffer.from(v.parse(eventSchema, JSON.parse(data)).b64_json, 'base64'));
		}
	},
	ours: async (baseUrl, prompt, seen) => {
		const request = { ...fakeRequest, prompt, partialImages: 3 } as const;
		const limits = { silence: 60_000, total: 600_000 };
		const { signal } = new AbortController();
		const connection = { baseUrl, apiKey };
		for await (const event of streamImages(request, connection, limits, () => undefined, signal)) {
			if (event.kind !== 'accepted') seen(event.bytes);
		}
	},
} as const satisfies Record<string, StreamReader>;

async function fetchBody(
	baseUrl: string,
	prompt: string,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
	const response = await fetch(`${baseUrl}/images/generations`, {
		method: 'POST',
		headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
		body: JSON.stringify({ ...body, prompt }),
	});
	if (response.body === null) throw new Error('The answer has no body.');
	return response.body;
}
