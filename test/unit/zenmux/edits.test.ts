import assert from 'node:assert/strict';
import sharp from 'sharp';
import type {
	EditRequest,
	FilePicture,
	InputPicture,
	UrlPicture,
} from '../../../src/zenmux/imageRequest.ts';
import type { PictureFormat } from '../../../src/pictures/format.ts';
import { controlClient, type ControlClient } from '../../zenmux-server/controlClient.ts';
import { sha256 } from '../../zenmux-server/requestBody.ts';
import { startZenMuxServer, type ZenMuxServer } from '../../zenmux-server/zenmuxServer.ts';
import { fakeEdit } from '../fakeRequest.ts';
import { collect, type Outcome } from './collect.ts';
import { localServer } from './localServer.ts';

/** What the server shows of a file. */
type SeenFile = { readonly name: string; readonly type: string; readonly sha256: string };

const [width, height] = [640, 1024];
const text = {
	model: 'openai/gpt-image-2',
	prompt: 'a secret red fox',
	n: 1,
	stream: true,
	partial_images: 2,
	output_format: 'png',
	size: '640x1024',
};

/** A picture whose bytes are at hand. */
type Drawn = FilePicture & { readonly bytes: Uint8Array<ArrayBuffer> };

describe('An edit on the wire', () => {
	let server: ZenMuxServer;
	let control: ControlClient;
	let fox: Drawn;
	let photo: Drawn;
	/** Transparent all over: a mask that lets everything change, or markup without strokes. */
	let overlay: Uint8Array<ArrayBuffer>;
	before(async () => {
		server = await startZenMuxServer({
			timing: { firstByte: 1, betweenPictures: 1, keepAlive: 1000 },
		});
		control = controlClient(server.control);
		fox = await picture('fox.png', 'png', '#a04010');
		photo = await picture('photo.jpg', 'jpeg', '#808080');
		overlay = (await picture('overlay.png', 'png', '#0000')).bytes;
	});
	beforeEach(() => control.reset());
	after(() => server.close());

	function send(change: Partial<EditRequest>): Promise<Outcome> {
		const request = { ...fakeEdit, size: text.size, images: [fox], ...change };
		return collect(server.url, { apiKey: server.key, request });
	}

	/** Sends an edit that must succeed. @returns the fields as the server saw them */
	async function accepted(change: Partial<EditRequest>): Promise<Record<string, unknown>> {
		const { events, error } = await send(change);
		assert.equal(error, undefined);
		assert.deepEqual(
			events.map((event) => event.split(' ', 1)[0]),
			['accepted', 'partial', 'partial', 'completed'],
		);
		const [record, ...others] = await control.requests();
		assert.equal(record?.path, '/api/v1/images/edits');
		assert.equal(others.length, 0);
		return record.fields;
	}

	function seen({ name, format, bytes }: Drawn): Record<string, unknown> {
		return { name, type: `image/${format}`, size: bytes.length, sha256: sha256(bytes) };
	}

	it('has one picture as “image”, and nothing that was not chosen', async () => {
		assert.deepEqual(await accepted({}), { ...text, image: seen(fox) });
		const [record] = await control.requests();
		assert.match(record?.headers['content-type'] ?? '', /^multipart\/form-data; boundary=/);
		assert.ok(Number(record?.headers['content-length']) > fox.bytes.length);
	});

	it('has 16 pictures as “image[]”, in their order', async () => {
		const images = Array.from({ length: 16 }, (_, index) => ({
			...(index % 2 === 0 ? fox : photo),
			name: `${index}.${index % 2 === 0 ? 'png' : 'jpg'}`,
		}));
		assert.deepEqual(await accepted({ images }), { ...text, 'image[]': images.map(seen) });
	});

	it('has everything that was chosen', async () => {
		const fields = await accepted({
			model: 'gpt-image-1.5',
			size: '1024x1536',
			quality: 'high',
			outputFormat: 'webp',
			outputCompression: 70,
			background: 'opaque',
			moderation: 'low',
			inputFidelity: 'high',
		});
		assert.deepEqual(fields, {
			...text,
			model: 'gpt-image-1.5',
			size: '1024x1536',
			quality: 'high',
			output_format: 'webp',
			output_compression: 70,
			background: 'opaque',
			moderation: 'low',
			input_fidelity: 'high',
			image: seen(fox),
		});
	});

	it('has a mask', async () => {
		const mask = { ...fox, name: 'mask.png', bytes: overlay };
		assert.deepEqual(await accepted({ mask: overlay }), {
			...text,
			image: seen(fox),
			mask: seen(mask),
		});
	});

	it('has markup', async () => {
		const model = 'openai/gpt-image-2.5-flare';
		const markup = { ...fox, name: 'markup.png', bytes: overlay };
		assert.deepEqual(await accepted({ markup: overlay, model }), {
			...text,
			model,
			image: seen(fox),
			markup: seen(markup),
		});
	});

	it('is JSON where the server has to fetch a picture', async () => {
		await using pictures = await localServer((response) => {
			response.writeHead(200, { 'content-type': 'image/png' }).end(fox.bytes);
		});
		const url = `${pictures.baseUrl}/fox.png?signature=private`;
		const link: UrlPicture = { kind: 'url', url };
		assert.deepEqual(await accepted({ images: [link, photo], mask: overlay }), {
			...text,
			images: [{ image_url: url }, { image_url: seen({ ...photo, name: 'data:' }) }],
			mask: { image_url: seen({ ...fox, name: 'data:', bytes: overlay }) },
		});
		const [record] = await control.requests();
		assert.equal(record?.headers['content-type'], 'application/json');
		assert.equal(pictures.requests.length, 1);
		assert.equal(pictures.requests[0]?.headers.authorization, undefined);
	});

	it('arrives whole whatever the files are called', async () => {
		const names = [
			'say "cheese"; filename=x.png',
			'fox\r\nContent-Type: text/html\r\n\r\n<b>.png',
			'狐狸和月亮.png',
			'🦊🌙.png',
			'half\ud83e.png',
			`${'long '.repeat(60)}.png`,
			'..',
			'',
		];
		const fields = await accepted({ images: names.map((name) => ({ ...fox, name })) });
		const files = fields['image[]'] as readonly SeenFile[];
		assert.deepEqual(
			files.map(({ name }) => name),
			[
				'say _cheese_ filename=x.png',
				'html_b_.png',
				'狐狸和月亮.png',
				'🦊🌙.png',
				'half_.png',
				`${'long '.repeat(16).trim()}.png`,
				'...png',
				'picture.png',
			],
		);
		for (const { type, sha256: hash } of files) {
			assert.deepEqual([type, hash], ['image/png', sha256(fox.bytes)]);
		}
	});

	it('is logged by form, count and bytes alone', async () => {
		const link: UrlPicture = { kind: 'url', url: 'https://pictures.invalid/private.png?key=1' };
		const base64 = Buffer.from(fox.bytes).toString('base64').slice(-40);
		const sent = async (change: Partial<EditRequest>): Promise<string> => {
			const { steps } = await send(change);
			assert.doesNotMatch(JSON.stringify(steps), /red fox|fox\.png|private|key=/);
			assert.ok(!JSON.stringify(steps).includes(base64));
			return steps[0]?.detail ?? '';
		};
		const address = `POST ${server.url}/images/edits `;
		const mask = `mask of ${overlay.length} bytes`;
		const bytes = `png of ${fox.bytes.length} bytes, jpeg of ${photo.bytes.length} bytes`;

		const multipart = await sent({ images: [fox, photo], mask: overlay });
		assert.ok(multipart.startsWith(address));
		assert.ok(
			multipart.endsWith(`multipart with pictures: 2 (${bytes}), ${mask}, prompt of 16 characters`),
			multipart,
		);
		const marked = await sent({ markup: overlay, model: 'gpt-image-2.5-flare' });
		assert.match(marked, /, markup of \d+ bytes, prompt/);
		await control.setFault({ kind: 'error', status: 400, type: 'invalid_params' });
		const linked = await sent({
			images: [link],
			model: 'gpt-image-1.5',
			size: 'auto',
			inputFidelity: 'low',
		});
		assert.match(
			linked,
			/JSON with pictures: 1 \(link to pictures\.invalid\), input fidelity low, prompt/,
		);
	});

	it('is refused in the server’s words when its mask does not fit', async () => {
		const other = new Uint8Array(await sharp(overlay).resize(64, 64).png().toBuffer());
		const { error } = await send({ mask: other });
		assert.match(String(error), /“Invalid file 'mask': it is 64x64, the picture 640x1024\.”/);
	});

	it('is not sent when it would be refused for sure', async () => {
		const link: InputPicture = { kind: 'url', url: 'https://pictures.invalid/fox.png' };
		const model = 'gpt-image-2.5-flare';
		const { error, steps } = await send({ images: [fox, link], markup: overlay, model });
		assert.match(String(error), /Strokes cannot be sent/);
		assert.equal(steps.length, 0);
		assert.equal((await control.requests()).length, 0);
	});

	it('with a link that cannot be fetched offers to send files', async () => {
		const link: UrlPicture = { kind: 'url', url: 'http://127.0.0.1:9/fox.png' };
		const { error } = await send({ images: [link] });
		assert.ok(error instanceof Error && 'reason' in error);
		assert.equal(error.reason, 'linksRefused');
		assert.match(error.message, /as links.*“Invalid 'images\[0\]\.image_url'.*unreachable\.”$/);
	});
});

async function picture(name: string, format: PictureFormat, background: string): Promise<Drawn> {
	const channels = 4;
	const drawn = sharp({ create: { width, height, channels, background } }).toFormat(format);
	const bytes = new Uint8Array(await drawn.toBuffer());
	return { kind: 'file', name, format, content: new Blob([bytes]), bytes };
}
