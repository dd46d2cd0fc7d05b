import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import sharp from 'sharp';
import * as vscode from 'vscode';
import { readShape } from '../../src/pictures/format.ts';
import type { RequestRecord } from '../zenmux-server/controlClient.ts';
import { agreeToAll } from './agreeToAll.ts';
import {
	filesIn,
	inWorkspace,
	requestWhere,
	setSetting,
	sha256,
	startOver,
	useKey,
	zenmux,
} from './hostWorld.ts';

type Tool = 'zenmux_generate_image' | 'zenmux_edit_image';

/** What a tool answers, but for the preview. */
type Answer = {
	readonly path: string;
	readonly uri: string;
	readonly width: number;
	readonly height: number;
	readonly type: string;
	readonly altText: string;
	readonly references: Readonly<Record<string, string>>;
	readonly note?: string;
};

async function invoke(
	tool: Tool,
	input: object,
	token?: vscode.CancellationToken,
): Promise<vscode.LanguageModelToolResult> {
	return vscode.lm.invokeTool(tool, { input, toolInvocationToken: undefined }, token);
}

async function answer(tool: Tool, input: object): Promise<Answer> {
	const { content } = await invoke(tool, input);
	const [text] = content;
	assert.ok(text instanceof vscode.LanguageModelTextPart);
	return JSON.parse(text.value) as Answer;
}

/** The sentence with which a tool refuses; nothing must have been sent. */
async function refusal(tool: Tool, input: object): Promise<string> {
	const message = await invoke(tool, input).then(
		() => assert.fail('the tool took it'),
		(error: unknown) => String(error),
	);
	assert.deepEqual(await zenmux.imageRequests(), []);
	return message;
}

async function write(file: vscode.Uri, bytes: Uint8Array): Promise<vscode.Uri> {
	await vscode.workspace.fs.writeFile(file, bytes);
	return file;
}

/** A picture of one colour. */
async function picture(format: 'png' | 'jpeg' = 'png', side = 256): Promise<Uint8Array> {
	const background = { r: 200, g: 120, b: 40 };
	const image = sharp({ create: { width: side, height: side, channels: 3, background } });
	return image.toFormat(format).toBuffer();
}

/** A mask of the same size: its left half may change. */
async function mask(side = 256): Promise<Uint8Array> {
	const data = Buffer.alloc(side * side * 4, 255);
	for (let pixel = 0; pixel < side * side; pixel++) {
		if (pixel % side < side / 2) data[pixel * 4 + 3] = 0;
	}
	return sharp(data, { raw: { width: side, height: side, channels: 4 } })
		.png()
		.toBuffer();
}

async function shapeOf(path: string): Promise<ReturnType<typeof readShape>> {
	return readShape(await vscode.workspace.fs.readFile(inWorkspace(path)));
}

/** Resolves as soon as so many requests fulfil the condition. */
async function requests(count: number, isTrue: (request: RequestRecord) => boolean): Promise<void> {
	let seen: readonly RequestRecord[] = [];
	const isNew = (request: RequestRecord): boolean =>
		isTrue(request) && !seen.some(({ id }) => id === request.id);
	while (seen.length < count) seen = [...seen, await requestWhere(isNew)];
}

describe('the tools for agents', () => {
	before(() => agreeToAll(true));
	beforeEach(startOver);
	after(async () => {
		await agreeToAll(false);
		await startOver();
	});

	it('are there, with a description and a schema', () => {
		for (const name of ['zenmux_generate_image', 'zenmux_edit_image']) {
			const tool = vscode.lm.tools.find((one) => one.name === name);
			assert.ok(tool?.description);
			assert.ok(tool.inputSchema);
		}
	});

	it('make a picture at exactly the path, and tell all that is needed to use it', async () => {
		const made = await answer('zenmux_generate_image', {
			prompt: 'A red fox in the snow. Flat style.',
			path: 'assets/icons/fox.png',
			forDocument: 'docs/guide.md',
		});
		assert.equal(made.path, 'assets/icons/fox.png');
		assert.equal(made.uri, inWorkspace('assets', 'icons', 'fox.png').toString());
		assert.equal(made.type, 'image/png');
		assert.equal(made.altText, 'A red fox in the snow');
		const { width, height } = (await shapeOf(made.path)) ?? {};
		assert.deepEqual([made.width, made.height], [width, height]);
		assert.equal(made.references.markdown, '![A red fox in the snow](../assets/icons/fox.png)');
		assert.match(made.references.html ?? '', /^<img .*src="\.\.\/assets\/icons\/fox\.png"/);
		const [request, ...others] = await zenmux.imageRequests();
		assert.deepEqual(others, []);
		assert.equal(request?.fields.prompt, 'A red fox in the snow. Flat style.');
		const completed = request.pictures.find(({ kind }) => kind === 'completed');
		assert.equal(await sha256(inWorkspace(made.path)), completed?.sha256);
	});

	it('make any size and the type that the name says', async () => {
		const made = await answer('zenmux_generate_image', {
			prompt: 'A paper plane',
			path: 'public/plane.png',
			width: 48,
			height: 32,
			background: 'transparent',
			quality: 'low',
			model: 'gpt-image-1-mini',
		});
		assert.deepEqual(await shapeOf('public/plane.png'), { format: 'png', width: 48, height: 32 });
		assert.deepEqual([made.width, made.height], [48, 32]);
		const [request] = await zenmux.imageRequests();
		const { quality, background, model, output_format: format } = request?.fields ?? {};
		assert.deepEqual(
			[quality, background, model, format],
			['low', 'transparent', 'openai/gpt-image-1-mini', 'png'],
		);
	});

	it('show the picture itself, small, where VS Code can', async () => {
		const { content } = await invoke('zenmux_generate_image', { prompt: 'A fox', path: 'fox.png' });
		assert.ok('LanguageModelDataPart' in vscode);
		assert.equal(content.length, 2);
		const { data, mimeType } = content[1] as { data: Uint8Array; mimeType: string };
		assert.equal(mimeType, 'image/png');
		const shape = readShape(data);
		assert.equal(Math.max(shape?.width ?? 0, shape?.height ?? 0), 256);
	});

	it('save where the settings say when no path is given', async () => {
		const { path } = await answer('zenmux_generate_image', { prompt: 'A red fox' });
		assert.equal(path, 'assets/images/a-red-fox.png');
	});

	it('send references along, and still save in the folder of the settings', async () => {
		await write(inWorkspace('art', 'style.png'), await picture());
		const { path } = await answer('zenmux_generate_image', {
			prompt: 'A fox like this',
			references: ['art/style.png'],
		});
		assert.equal(path, 'assets/images/a-fox-like-this.png');
		const [request] = await zenmux.imageRequests();
		assert.match(request?.path ?? '', /\/images\/edits$/);
	});

	it('replace a file only when asked to, and never what changed meanwhile', async () => {
		const hero = await write(inWorkspace('hero.png'), await picture());
		const before = await sha256(hero);
		assert.match(
			await refusal('zenmux_generate_image', { prompt: 'A fox', path: 'hero.png' }),
			/hero\.png is there already\. Pass replace: true/,
		);
		assert.equal(await sha256(hero), before);
		const input = { prompt: 'A fox', path: 'hero.png', replace: true };
		assert.equal((await answer('zenmux_generate_image', input)).path, 'hero.png');
		assert.notEqual(await sha256(hero), before);

		await zenmux.hold('completed');
		const late = invoke('zenmux_generate_image', { ...input, prompt: 'Another fox' });
		await requestWhere(({ fields }) => fields.prompt === 'Another fox');
		await write(hero, Buffer.from('precious'));
		await zenmux.release();
		await assert.rejects(late, /waits in the ZenMux Studio/);
		assert.equal(Buffer.from(await vscode.workspace.fs.readFile(hero)).toString(), 'precious');
	});

	it('edit a picture into a new file, or over itself', async () => {
		const hero = await write(inWorkspace('hero.png'), await picture());
		const before = await sha256(hero);
		const first = { image: 'hero.png', prompt: 'Make it night' };
		assert.equal((await answer('zenmux_edit_image', first)).path, 'hero-edit-1.png');
		const named = { ...first, path: 'art/night.png', width: 40, height: 40 };
		assert.deepEqual((await answer('zenmux_edit_image', named)).width, 40);
		assert.deepEqual(await filesIn('art'), ['night.png']);
		assert.equal(await sha256(hero), before);
		const over = await answer('zenmux_edit_image', { ...first, replace: true });
		assert.equal(over.path, 'hero.png');
		assert.notEqual(await sha256(hero), before);
	});

	it('edit inside a mask, and leave the rest as it is', async () => {
		await write(inWorkspace('hero.png'), await picture());
		await write(inWorkspace('mask.png'), await mask());
		const input = { image: 'hero.png', prompt: 'Make it blue', mask: 'mask.png' };
		const { path } = await answer('zenmux_edit_image', input);
		const [request] = await zenmux.imageRequests();
		assert.ok(request?.fields.mask);
		const right = sharp(Buffer.from(await vscode.workspace.fs.readFile(inWorkspace(path)))).extract(
			{
				left: 200,
				top: 0,
				width: 56,
				height: 256,
			},
		);
		const { dominant } = await right.stats();
		assert.ok(Math.abs(dominant.r - 200) < 16, 'the right half kept its colour');
	});

	it('pass on why ZenMux refused, with the id of the request', async () => {
		await zenmux.setFault({ kind: 'error', status: 500, type: 'internal_server_error' });
		const failed = invoke('zenmux_generate_image', { prompt: 'A fox', path: 'fox.png' });
		const id = (error: Error): string => /Request ID: ([\w-]+)/.exec(error.message)?.[1] ?? '';
		await assert.rejects(failed, (error: Error) => id(error) !== '');
		const [request] = await zenmux.imageRequests();
		await assert.rejects(failed, (error: Error) => id(error) === request?.id);
		assert.deepEqual(await filesIn(), []);
	});

	it('say that the picture waits when the settings do not save it', async () => {
		await setSetting('autoSave', false);
		const made = invoke('zenmux_generate_image', { prompt: 'A fox', path: 'fox.png' });
		await assert.rejects(made, /finished, but not saved.*waits in the ZenMux Studio/);
		assert.deepEqual(await filesIn(), []);
	});

	it('stop the request when they are cancelled', async () => {
		await zenmux.hold('completed');
		const source = new vscode.CancellationTokenSource();
		const input = { prompt: 'A slow fox', path: 'fox.png', variations: 2 };
		const made = invoke('zenmux_generate_image', input, source.token);
		await requests(2, ({ pictures }) => pictures.length > 0);
		source.cancel();
		await assert.rejects(made, /Cancell?ed/i);
		await requests(2, ({ abortedAt }) => abortedAt !== undefined);
		assert.deepEqual(await filesIn(), []);
	});

	it('save none of several before a person chooses', async () => {
		const source = new vscode.CancellationTokenSource();
		const input = { prompt: 'A fox to choose', path: 'fox.png', variations: 2 };
		const made = invoke('zenmux_generate_image', input, source.token);
		await requests(2, ({ endedAt }) => endedAt !== undefined);
		assert.deepEqual(await filesIn(), []);
		source.cancel();
		await assert.rejects(made, /Cancell?ed/i);
		assert.deepEqual(await filesIn(), []);
	});
});

describe('what the tools refuse, before anything is sent', () => {
	before(() => agreeToAll(true));
	beforeEach(startOver);
	after(async () => {
		await agreeToAll(false);
		await startOver();
	});

	const generations: readonly (readonly [string, object, RegExp])[] = [
		['no prompt', {}, /prompt is missing/],
		['an unknown property', { prompt: 'a', size: '1x1' }, /property size is unknown/],
		['too many', { prompt: 'a', variations: 50 }, /variations must be 1 to 10; ask for fewer/],
		['half a size', { prompt: 'a', width: 64 }, /width and height go together/],
		['an unknown model', { prompt: 'a', model: 'dall-e-3' }, /unknown.*openai\/gpt-image-2/],
		[
			'a path out of the workspace',
			{ prompt: 'a', path: '../fox.png' },
			/leads out of the workspace/,
		],
		['a path elsewhere', { prompt: 'a', path: '/etc/fox.png' }, /leads out of the workspace/],
		['an address', { prompt: 'a', path: 'https://x.y/fox.png' }, /must be a path/],
		['another type', { prompt: 'a', path: 'fox.svg' }, /must end in \.png/],
		['a folder', { prompt: 'a', path: 'assets/' }, /is the folder/],
		['a missing reference', { prompt: 'a', references: ['no.png'] }, /there is no file no\.png/],
		[
			'a transparent JPEG',
			{ prompt: 'a', path: 'a.jpg', background: 'transparent' },
			/JPEG picture cannot be transparent/,
		],
		[
			'a quality that the model does not take',
			{ prompt: 'a', model: 'gpt-image-1-mini', quality: 'max' },
			/quality max is not taken/,
		],
		['a prompt that is too long', { prompt: 'a'.repeat(32_001) }, /32,?001 characters/],
	];
	for (const [name, input, sentence] of generations) {
		it(name, async () => assert.match(await refusal('zenmux_generate_image', input), sentence));
	}

	it('what cannot be done, without asking the person first', async () => {
		await agreeToAll(false);
		try {
			const input = { prompt: 'a', model: 'gpt-image-1-mini', quality: 'max' };
			assert.match(await refusal('zenmux_generate_image', input), /quality max is not taken/);
		} finally {
			await agreeToAll(true);
		}
	});

	it('a path through a symbolic link', async () => {
		await symlink('/tmp', inWorkspace('linked').fsPath);
		const input = { prompt: 'a', path: 'linked/fox.png' };
		assert.match(await refusal('zenmux_generate_image', input), /symbolic link linked/);
	});

	it('an edit of what is no picture, or not there', async () => {
		await write(inWorkspace('text.png'), Buffer.from('no picture at all, but long enough'));
		const edit = { prompt: 'a', image: 'text.png' };
		assert.match(await refusal('zenmux_edit_image', edit), /text\.png is not a PNG/);
		const gone = { prompt: 'a', image: 'gone.png' };
		assert.match(await refusal('zenmux_edit_image', gone), /there is no file gone\.png/);
	});

	it('an edit into another file that is there', async () => {
		await write(inWorkspace('one.png'), await picture());
		await write(inWorkspace('two.png'), await picture());
		const input = { prompt: 'a', image: 'one.png', path: 'two.png', replace: true };
		assert.match(await refusal('zenmux_edit_image', input), /two\.png is there already/);
	});

	it('a mask that does not fit, or for a picture that is no PNG', async () => {
		await write(inWorkspace('one.png'), await picture('png', 128));
		await write(inWorkspace('one.jpg'), await picture('jpeg'));
		await write(inWorkspace('mask.png'), await mask());
		const small = { prompt: 'a', image: 'one.png', mask: 'mask.png' };
		assert.match(await refusal('zenmux_edit_image', small), /256 × 256.*128 × 128/);
		const jpeg = { prompt: 'a', image: 'one.jpg', mask: 'mask.png' };
		assert.match(await refusal('zenmux_edit_image', jpeg), /mask needs a PNG/);
	});

	it('everything without a key, instead of asking an agent for one', async () => {
		await useKey(undefined);
		const sentence = await refusal('zenmux_generate_image', { prompt: 'a' });
		assert.match(sentence, /no ZenMux API key yet.*Set API Key/);
	});
});
