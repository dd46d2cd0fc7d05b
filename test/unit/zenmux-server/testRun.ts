import assert from 'node:assert/strict';
import { controlClient, type ControlClient } from '../../zenmux-server/controlClient.ts';
import { startZenMuxServer, type ZenMuxServer } from '../../zenmux-server/zenmuxServer.ts';

/** A server-sent event as read from the wire. */
export type WireEvent = { readonly name: string | undefined; readonly data: string };

export type PictureData = {
	readonly type: string;
	readonly b64_json?: string;
	readonly url?: string;
	readonly partial_image_index?: number;
	readonly size?: string;
	readonly quality?: string;
	readonly background?: string;
	readonly output_format?: string;
	readonly created_at?: number;
	readonly usage?: { readonly output_tokens: number; readonly total_tokens: number };
};

/** A server for one test file, quick, with what the tests send to it. */
export class TestRun {
	readonly server: ZenMuxServer;
	readonly control: ControlClient;

	constructor(server: ZenMuxServer) {
		this.server = server;
		this.control = controlClient(server.control);
	}

	static async start(): Promise<TestRun> {
		const timing = { firstByte: 5, betweenPictures: 10, keepAlive: 5 };
		return new TestRun(await startZenMuxServer({ timing }));
	}

	generate(fields: Record<string, unknown> = {}, signal?: AbortSignal): Promise<Response> {
		return this.postJson('/images/generations', { ...small, ...fields }, signal);
	}

	postJson(path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
		return fetch(this.server.url + path, {
			method: 'POST',
			headers: { ...this.authorization, 'content-type': 'application/json' },
			body: JSON.stringify(body),
			...(signal === undefined ? {} : { signal }),
		});
	}

	/** A multipart edit; a list of files becomes `image[]`. */
	edit(
		images: readonly Blob[],
		more: Readonly<Record<string, string | Blob>> = {},
	): Promise<Response> {
		const form = new FormData();
		for (const [name, value] of Object.entries({ ...smallText, ...more })) {
			form.append(name, value);
		}
		images.forEach((image, index) => form.append('image[]', image, `${index}.png`));
		return this.postForm(form);
	}

	postForm(form: FormData): Promise<Response> {
		const init = { method: 'POST', headers: this.authorization, body: form };
		return fetch(`${this.server.url}/images/edits`, init);
	}

	get authorization(): Record<string, string> {
		return { authorization: `Bearer ${this.server.key}` };
	}
}

const smallText = { model: 'gpt-image-2', prompt: 'A lighthouse', size: '640x1024' };
const small = { ...smallText, model: 'openai/gpt-image-2' };

/** The events in a whole body, for any line end; comments left out. */
export function eventsOf(body: string): WireEvent[] {
	return body
		.replace(/^\uFEFF/, '')
		.split(/\r\n\r\n|\n\n|\r\r/)
		.map((block) => {
			const lines = block.split(/\r\n|\n|\r/).filter((line) => !line.startsWith(':'));
			const value = (field: string) =>
				lines.find((line) => line.startsWith(`${field}: `))?.slice(field.length + 2);
			return { name: value('event'), data: value('data') };
		})
		.filter((event): event is WireEvent => event.data !== undefined);
}

/** The picture events in a whole body. */
export function pictureEvents(body: string): PictureData[] {
	return eventsOf(body).map(({ data }) => JSON.parse(data) as PictureData);
}

export function bytesOf(event: { readonly b64_json?: string } | undefined): Buffer {
	return Buffer.from(event?.b64_json ?? '', 'base64');
}

/** The error object of an answer. */
export async function errorOf(response: Response): Promise<Record<string, unknown>> {
	return ((await response.json()) as { error: Record<string, unknown> }).error;
}

/** Asks until the answer is there; for what happens on the other side of a connection. */
export async function eventually<T>(ask: () => Promise<T | undefined>): Promise<T> {
	for (;;) {
		const answer = await ask();
		if (answer !== undefined) {
			return answer;
		}
	}
}

/** What came before the connection broke, or before the caller gave up. */
export async function textUntilCut(response: Response): Promise<string> {
	let text = '';
	await assert.rejects(async () => {
		for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
			text += chunk;
		}
	});
	return text;
}

/** How many signs of life came after the last event. */
export function commentsAfterEvents(text: string): number {
	return text.slice(text.lastIndexOf('data:')).split('PROCESSING').length - 1;
}

/** Reads until enough has come, goes on for some milliseconds, then hangs up. */
export async function readUntil(
	response: Response,
	isEnough: (text: string) => boolean,
	longer = 0,
): Promise<string> {
	const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
	let text = '';
	let timer: NodeJS.Timeout | undefined;
	for (;;) {
		const { done, value = '' } = await reader.read();
		text += value;
		if (done) {
			clearTimeout(timer);
			return text;
		}
		if (timer === undefined && text.endsWith('\n\n') && isEnough(text)) {
			timer = setTimeout(() => void reader.cancel(), longer);
		}
	}
}
