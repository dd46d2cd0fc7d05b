// `node sdkPicture.js BASE_URL PROMPT FILE`: a picture into a file, as a script with the SDK would do it.
import { Buffer } from 'node:buffer';
import { writeFile } from 'node:fs/promises';
import { OpenAI } from 'openai';

const [, , baseURL, prompt = '', file = ''] = process.argv;
const client = new OpenAI({ apiKey: 'sk-ai-v1-bench', baseURL, maxRetries: 0 });
const { data } = await client.images.generate({ model: 'gpt-image-2', prompt });
await writeFile(file, Buffer.from(data?.[0]?.b64_json ?? '', 'base64'));
