import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { toEditParams, type LinkedEditParams } from '../../../src/zenmux/editParams.ts';
import type { EditRequest, FilePicture, UrlPicture } from '../../../src/zenmux/imageRequest.ts';
import { toOutputParams } from '../../../src/zenmux/outputParams.ts';
import { fakeEdit, fakePicture, fakeRequest } from '../fakeRequest.ts';

const link: UrlPicture = { kind: 'url', url: 'https://pictures.invalid/fox.png?size=1' };

/** A picture in the middle of a larger one. */
const slice: FilePicture = {
	...fakePicture,
	name: 'slice.webp',
	format: 'webp',
	content: new Blob(['..middle..']).slice(2, 8),
};

async function multipart(change: Partial<EditRequest>): Promise<FormData> {
	const { form, body } = await toEditParams({ ...fakeEdit, ...change });
	assert.ok(form === 'multipart');
	return body;
}

/** The fields of a form that are no files, by their names. */
function texts(form: FormData): Record<string, unknown> {
	return Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'));
}

/** The parameters of the request as texts. */
const usualTexts = Object.fromEntries(
	Object.entries(toOutputParams(fakeRequest)).map(([name, value]) => [name, String(value)]),
);

async function linked(change: Partial<EditRequest>): Promise<LinkedEditParams> {
	const { form, body } = await toEditParams({ ...fakeEdit, images: [link], ...change });
	assert.ok(form === 'json');
	return body;
}

async function shown(file: unknown): Promise<readonly string[]> {
	assert.ok(file instanceof File);
	return [file.name, file.type, await file.text()];
}

describe('toEditParams, of files', () => {
	it('sends one picture by itself and the parameters of any request', async () => {
		const form = await multipart({});
		assert.deepEqual(await shown(form.get('image')), ['fox.png', 'image/png', 'a fox in pixels']);
		assert.deepEqual(texts(form), usualTexts);
		assert.ok(!form.has('image[]'));
	});

	it('sends several pictures as a list, in their order and with their own types', async () => {
		const jpeg: FilePicture = { ...fakePicture, format: 'jpeg', name: 'photo.JPEG' };
		const form = await multipart({ images: [slice, jpeg] });
		assert.deepEqual(await Promise.all(form.getAll('image[]').map(shown)), [
			['slice.webp', 'image/webp', 'middle'],
			['photo.jpg', 'image/jpeg', 'a fox in pixels'],
		]);
		assert.ok(!form.has('image'));
	});

	it('sends a mask, markup and the fidelity only where there is one', async () => {
		const mask = new Uint8Array(Buffer.from('hole'));
		const masked = await multipart({ mask });
		assert.deepEqual(await shown(masked.get('mask')), ['mask.png', 'image/png', 'hole']);
		const marked = await multipart({ markup: mask, inputFidelity: 'high' });
		assert.deepEqual(await shown(marked.get('markup')), ['markup.png', 'image/png', 'hole']);
		assert.equal(marked.get('input_fidelity'), 'high');
		assert.ok(!marked.has('mask'));
	});

	it('streams each picture as its content does', async () => {
		const content = Object.assign(new Blob(['0123456789']), {
			stream: () =>
				Readable.toWeb(Readable.from(['01234', '56789'].map((text) => Buffer.from(text)))),
		});
		const image = (await multipart({ images: [{ ...fakePicture, content }] })).get('image');
		assert.ok(image instanceof File);
		assert.equal(image.size, 10);
		const pieces = await Array.fromAsync(image.stream());
		assert.deepEqual(pieces.map(String), ['01234', '56789']);
	});
});

describe('toEditParams, of a link', () => {
	it('names it as it is, and files beside it as data URLs', async () => {
		const mask = new Uint8Array(Buffer.from('hole'));
		const { images, mask: sentMask, ...rest } = await linked({ images: [slice, link], mask });
		assert.deepEqual(images, [
			{ image_url: `data:image/webp;base64,${Buffer.from('middle').toString('base64')}` },
			{ image_url: link.url },
		]);
		assert.deepEqual(sentMask, { image_url: 'data:image/png;base64,aG9sZQ==' });
		assert.deepEqual(rest, toOutputParams(fakeRequest));
	});

	it('leaves out what there is not', async () => {
		const params = await linked({ inputFidelity: 'low' });
		assert.deepEqual(params, {
			...toOutputParams(fakeRequest),
			images: [{ image_url: link.url }],
			input_fidelity: 'low',
		});
	});
});
