import assert from 'node:assert/strict';
import { toEditParams, type LinkedEditParams } from '../../../src/zenmux/editParams.ts';
import type { EditRequest, FilePicture, UrlPicture } from '../../../src/zenmux/imageRequest.ts';
import { toOutputParams } from '../../../src/zenmux/outputParams.ts';
import { fakeEdit, fakePicture, fakeRequest } from '../fakeRequest.ts';

const link: UrlPicture = { kind: 'url', url: 'https://pictures.invalid/fox.png?size=1' };

/** A picture in the middle of a larger buffer, as a reader of files may hand it over. */
const slice: FilePicture = {
	...fakePicture,
	name: 'slice.webp',
	format: 'webp',
	bytes: new Uint8Array(Buffer.from('..middle..')).subarray(2, 8),
};

function multipart(change: Partial<EditRequest>): Record<string, unknown> {
	const { form, params } = toEditParams({ ...fakeEdit, ...change });
	assert.equal(form, 'multipart');
	return { ...params };
}

function linked(change: Partial<EditRequest>): LinkedEditParams {
	const { form, params } = toEditParams({ ...fakeEdit, images: [link], ...change });
	assert.ok(form === 'json');
	return params;
}

async function shown(file: unknown): Promise<readonly string[]> {
	assert.ok(file instanceof File);
	return [file.name, file.type, await file.text()];
}

describe('toEditParams, of files', () => {
	it('sends one picture by itself and the parameters of any request', async () => {
		const { image, ...rest } = multipart({});
		assert.deepEqual(await shown(image), ['fox.png', 'image/png', 'a fox in pixels']);
		assert.deepEqual(rest, toOutputParams(fakeRequest));
	});

	it('sends several pictures as a list, in their order and with their own types', async () => {
		const jpeg: FilePicture = { ...fakePicture, format: 'jpeg', name: 'photo.JPEG' };
		const { image } = multipart({ images: [slice, jpeg] });
		assert.ok(Array.isArray(image));
		assert.deepEqual(await Promise.all(image.map(shown)), [
			['slice.webp', 'image/webp', 'middle'],
			['photo.jpg', 'image/jpeg', 'a fox in pixels'],
		]);
	});

	it('sends a mask, markup and the fidelity only where there is one', async () => {
		const mask = new Uint8Array(Buffer.from('hole'));
		assert.deepEqual(await shown(multipart({ mask }).mask), ['mask.png', 'image/png', 'hole']);
		const { markup, ...rest } = multipart({ markup: mask, inputFidelity: 'high' });
		assert.deepEqual(await shown(markup), ['markup.png', 'image/png', 'hole']);
		assert.equal(rest.input_fidelity, 'high');
		assert.ok(!('mask' in rest));
	});
});

describe('toEditParams, of a link', () => {
	it('names it as it is, and files beside it as data URLs', () => {
		const mask = new Uint8Array(Buffer.from('hole'));
		const { images, mask: sentMask, ...rest } = linked({ images: [slice, link], mask });
		assert.deepEqual(images, [
			{ image_url: `data:image/webp;base64,${Buffer.from('middle').toString('base64')}` },
			{ image_url: link.url },
		]);
		assert.deepEqual(sentMask, { image_url: 'data:image/png;base64,aG9sZQ==' });
		assert.deepEqual(rest, toOutputParams(fakeRequest));
	});

	it('leaves out what there is not', () => {
		const params = linked({ inputFidelity: 'low' });
		assert.deepEqual(params, {
			...toOutputParams(fakeRequest),
			images: [{ image_url: link.url }],
			input_fidelity: 'low',
		});
	});
});
