import { readInputPicture, readMarkup, readMask, type InputPicture } from './inputPicture.ts';
import type { ModelRules } from './modelRules.ts';
import { invalid } from './refusal.ts';
import { parseDataUrl, type FilePart, type RequestBody } from './requestBody.ts';

/** The pictures of an edit: 1 to 16, perhaps with a mask or with strokes for the first. */
export type EditInputs = {
	readonly pictures: readonly [InputPicture, ...InputPicture[]];
	readonly mask: InputPicture | undefined;
	readonly markup: InputPicture | undefined;
};

/** An edit's body, taken apart: what is left in `fields` are its plain parameters. */
export type EditBody = {
	readonly fields: Readonly<Record<string, unknown>>;
	readonly pictures: readonly FilePart[];
	readonly mask: FilePart | undefined;
	readonly markup: FilePart | undefined;
};

const longestUrl = 20_971_520;

/** @throws Refusal when the pictures are not given as ZenMux's page "Create image edit" says */
export async function splitEditBody(body: RequestBody): Promise<EditBody> {
	return body.form === 'multipart' ? splitMultipart(body) : await splitJson(body.fields);
}

/** @throws Refusal when a picture, mask or markup breaks its rules */
export async function readEditInputs(body: EditBody, model: ModelRules): Promise<EditInputs> {
	const [first, ...others] = await Promise.all(
		body.pictures.map((file, index) => readInputPicture(file, `image[${index}]`)),
	);
	if (first === undefined) {
		throw invalid('Parameter image is required');
	}
	if (others.length > 15) {
		throw invalid(`At most 16 pictures are supported, got ${others.length + 1}.`);
	}
	if (body.mask !== undefined && body.markup !== undefined) {
		throw invalid("'mask' and 'markup' cannot be used together.");
	}
	if (body.markup !== undefined && !model.takesMarkup) {
		throw invalid(`The model '${model.name}' does not support the 'markup' parameter.`);
	}
	return {
		pictures: [first, ...others],
		mask: body.mask && (await readMask(body.mask, first)),
		markup: body.markup && (await readMarkup(body.markup, first)),
	};
}

function splitMultipart({ fields, files }: RequestBody): EditBody {
	const named = (name: string) => files.filter((part) => part.field === name).map((it) => it.file);
	const unknown = files.find(({ field }) => !/^(image|image\[\]|mask|markup)$/.test(field));
	if (unknown !== undefined) {
		throw invalid(`Unknown parameter: '${unknown.field}'`);
	}
	const [single, list] = [named('image'), named('image[]')];
	for (const name of ['image', 'mask', 'markup']) {
		if (named(name).length > 1) {
			throw invalid(`Duplicate parameter: '${name}'. Provide a list with the array syntax.`);
		}
	}
	if (single.length > 0 && list.length > 0) {
		throw invalid("Use either 'image' or 'image[]', not both.");
	}
	const [mask, markup] = [named('mask')[0], named('markup')[0]];
	return { fields, pictures: [...single, ...list], mask, markup };
}

async function splitJson(body: Readonly<Record<string, unknown>>): Promise<EditBody> {
	const { images, mask, ...fields } = body;
	if (!Array.isArray(images) || images.length === 0) {
		throw invalid('Parameter images is required: a list of {image_url} or {file_id}.');
	}
	return {
		fields,
		pictures: await Promise.all(images.map((item, index) => load(item, `images[${index}]`))),
		mask: mask === undefined ? undefined : await load(mask, 'mask'),
		markup: undefined,
	};
}

async function load(reference: unknown, name: string): Promise<FilePart> {
	const entries = typeof reference === 'object' ? Object.entries(reference ?? {}) : [];
	const [key, value] = entries[0] ?? [];
	if (entries.length !== 1 || (key !== 'image_url' && key !== 'file_id')) {
		throw invalid(`'${name}' must have exactly one of image_url and file_id.`);
	}
	if (key === 'file_id' || typeof value !== 'string') {
		throw invalid(`Invalid '${name}.${key}': no such file.`);
	}
	if (value.length > longestUrl) {
		throw invalid(`Invalid '${name}.image_url': longer than ${longestUrl} characters.`);
	}
	const file = value.startsWith('data:') ? parseDataUrl(value) : await download(value);
	if (file === undefined) {
		throw invalid(
			`Invalid '${name}.image_url': not an https: or base64 data: URL, or unreachable.`,
		);
	}
	return file;
}

/** Besides `https:` this takes `http://127.0.0.1`, so that tests can serve pictures. */
async function download(url: string): Promise<FilePart | undefined> {
	if (!/^(https:\/\/|http:\/\/127\.0\.0\.1[:/])/.test(url)) {
		return undefined;
	}
	const response = await fetch(url, { signal: AbortSignal.timeout(10_000) }).catch(() => undefined);
	return response?.ok === true
		? {
				name: url,
				type: response.headers.get('content-type') ?? '',
				bytes: Buffer.from(await response.arrayBuffer()),
			}
		: undefined;
}
