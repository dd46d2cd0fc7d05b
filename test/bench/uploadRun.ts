// Started by `benchUpload`: sends the pictures of a folder in the way that its first argument names,
// first once each to warm up, then all; it tells of that by IPC.
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { OpenAI, toFile } from 'openai';
import { streamImages } from '../../src/zenmux/zenmuxClient.ts';
import { fakeEdit } from '../unit/fakeRequest.ts';
import type { UploadRun } from './benchUpload.ts';
import { timed } from './rounds.ts';
import { storedPicture } from './storedPicture.ts';

const [, , name = '', baseURL = '', folder = ''] = process.argv;
const apiKey = 'sk-ai-v1-bench';
const files = (await readdir(folder)).map((file) => path.join(folder, file));

const ways: Readonly<Record<string, (files: readonly string[]) => Promise<void>>> = {
	openai: async (files) => {
		const client = new OpenAI({ apiKey, baseURL, maxRetries: 0 });
		const type = 'image/png';
		const image = await Promise.all(
			files.map((file) => toFile(createReadStream(file), path.basename(file), { type })),
		);
		await client.images.edit({ model: 'gpt-image-2', prompt: '1x0', image });
	},
	ours: async (files) => {
		const images = await Promise.all(files.map(storedPicture));
		const limits = { silence: 60_000, total: 600_000 };
		const { signal } = new AbortController();
		const connection = { baseUrl: baseURL, apiKey };
		const request = { ...fakeEdit, prompt: '1x0', images };
		for await (const event of streamImages(request, connection, limits, () => undefined, signal)) {
			if (event.kind === 'completed') return;
		}
	},
};

const way = ways[name];
if (way === undefined) throw new RangeError(`There is no way “${name}”.`);
for (const file of files) await way([file]);
const before = process.memoryUsage.rss();
const time = await timed(() => way(files));
const memory = process.resourceUsage().maxRSS * 1024 - before;
process.send?.({ time, memory: memory / 2 ** 20 } satisfies UploadRun);
process.disconnect();
