import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { invalid, Refusal } from './refusal.ts';

/** A file part of a multipart body, or a `data:` URL of a JSON body. */
export type FilePart = {
	readonly name: string;
	readonly type: string;
	readonly bytes: Buffer<ArrayBuffer>;
};

/** A body, parsed; the fields of a multipart body have the types they would have in JSON. */
export type RequestBody = {
	readonly form: 'json' | 'multipart';
	readonly fields: Readonly<Record<string, unknown>>;
	readonly files: readonly { readonly field: string; readonly file: FilePart }[];
};

const integers = ['n', 'output_compression', 'partial_images'];
const booleans = ['stream'];
const largestBody = 200 * 1024 * 1024;

/** @throws Refusal 413 when the body exceeds 200 MB */
export async function readBytes(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		length += chunk.length;
		if (length > largestBody) {
			throw new Refusal(413, 'invalid_params', 'The request is too large');
		}
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

/** @throws Refusal when the content type or the body itself is broken */
export async function parseBody(
	bytes: Buffer<ArrayBuffer>,
	contentType: string | undefined,
): Promise<RequestBody> {
	const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
	switch (type) {
		case 'application/json':
			return { form: 'json', fields: parseObject(bytes), files: [] };
		case 'multipart/form-data':
			return parseMultipart(bytes, contentType ?? '');
		default:
			throw invalid(`Unsupported content type '${type}'.`);
	}
}

/** What the record shows of a body: file parts and `data:` URLs as name, type, size and hash. */
export function describeBody(body: RequestBody): Record<string, unknown> {
	const described: Record<string, unknown> = { ...body.fields };
	for (const { field, file } of body.files) {
		const before = described[field];
		const shown = describeFile(file);
		described[field] =
			field.endsWith('[]') || before !== undefined ? [...listOf(before), shown] : shown;
	}
	return shortenDataUrls(described) as Record<string, unknown>;
}

/** The bytes of a base64 `data:` URL, or undefined when it is not one. */
export function parseDataUrl(url: string): FilePart | undefined {
	const [head, type] = /^data:([\w/+.-]+);base64,/.exec(url) ?? [];
	return head === undefined || type === undefined
		? undefined
		: { name: 'data:', type, bytes: Buffer.from(url.slice(head.length), 'base64') };
}

function parseObject(bytes: Buffer): Record<string, unknown> {
	let value: unknown;
	try {
		value = JSON.parse(bytes.toString());
	} catch {
		throw invalid('The body is not valid JSON.');
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		throw invalid('The body must be a JSON object.');
	}
	return value as Record<string, unknown>;
}

async function parseMultipart(
	bytes: Buffer<ArrayBuffer>,
	contentType: string,
): Promise<RequestBody> {
	const form = await new Response(bytes, { headers: { 'content-type': contentType } })
		.formData()
		.catch(() => {
			throw invalid('The multipart body is broken.');
		});
	const fields: Record<string, unknown> = {};
	const files: { field: string; file: FilePart }[] = [];
	for (const [field, value] of form.entries()) {
		if (typeof value !== 'string') {
			const content = Buffer.from(await value.arrayBuffer());
			files.push({ field, file: { name: value.name, type: value.type, bytes: content } });
		} else if (field in fields) {
			throw invalid(`Duplicate parameter: '${field}'`);
		} else {
			fields[field] = typedValue(field, value);
		}
	}
	return { form: 'multipart', fields, files };
}

function typedValue(field: string, text: string): string | number | boolean {
	if (integers.includes(field) && /^-?\d+$/.test(text)) {
		return Number(text);
	}
	return booleans.includes(field) && /^(true|false)$/.test(text) ? text === 'true' : text;
}

function listOf(value: unknown): unknown[] {
	return value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value];
}

function describeFile({ name, type, bytes }: FilePart): Record<string, unknown> {
	return { name, type, size: bytes.length, sha256: sha256(bytes) };
}

/** The SHA-256 of some bytes, in hex. */
export function sha256(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}

function shortenDataUrls(value: unknown): unknown {
	if (typeof value === 'string') {
		const file = value.startsWith('data:') ? parseDataUrl(value) : undefined;
		return file === undefined ? value : describeFile(file);
	}
	if (Array.isArray(value)) {
		return value.map(shortenDataUrls);
	}
	return typeof value === 'object' && value !== null
		? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shortenDataUrls(item)]))
		: value;
}
