// Started by `startAnswerServer`: answers each request at once with what was made before, so that no
// time of a bench is spent on making pictures. It speaks just enough of ZenMux's protocol, and is
// no more ZenMux than the test server of the suites is.
// The prompt says what comes: `COUNTxMB` for events of so many pictures of so many MB each, with `@MS`
// behind it so many ms late.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { benchPicture } from './benchPicture.ts';
import { models, pictureEvent, pictureJson } from './wireAnswers.ts';

type Answer = { readonly stream: Buffer; readonly json: Buffer };

const answers = new Map<string, Promise<Answer>>();

const server = createServer((request, response) => void answer(request, response));
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit());

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
	let start = '';
	for await (const chunk of request as AsyncIterable<Buffer>) {
		if (start.length < 4096) start += chunk.toString('latin1', 0, 4096);
	}
	const asked = /prompt"(?:: ?"|\r\n\r\n)(\d+)x(\d+)(?:@(\d+))?/.exec(start);
	if (asked === null) {
		response.writeHead(200, { 'content-type': 'application/json' }).end(models);
		return;
	}
	const [, count, megabytes, delay = 0] = asked.map(Number);
	const { stream, json } = await answerOf(Number(count), Number(megabytes));
	if (delay > 0) await wait(delay);
	const isStreamed = /"stream": ?true|name="stream"/.test(start);
	const type = isStreamed ? 'text/event-stream' : 'application/json';
	response.writeHead(200, { 'content-type': type });
	response.end(isStreamed ? stream : json);
}

function answerOf(count: number, megabytes: number): Promise<Answer> {
	const name = `${count}x${megabytes}`;
	const made = answers.get(name) ?? make(count, megabytes);
	answers.set(name, made);
	return made;
}

async function make(count: number, megabytes: number): Promise<Answer> {
	const picture = await benchPicture(megabytes * 2 ** 20);
	const partials = Array.from({ length: count - 1 }, (_, index) =>
		pictureEvent('partial_image', picture, index),
	);
	const stream = Buffer.concat([...partials, pictureEvent('completed', picture)]);
	return { stream, json: pictureJson(picture) };
}
