import assert from 'node:assert/strict';
import sharp from 'sharp';
import * as vscode from 'vscode';
import type { Progress } from '../../src/jobs/job.ts';
import { readShape } from '../../src/pictures/format.ts';
import { MemoryFileSystem } from './memoryFileSystem.ts';
import {
	filesIn,
	inWorkspace,
	savedAsset,
	setSetting,
	sha256,
	startOver,
	zenmux,
} from './hostWorld.ts';

/** A picture of one colour. */
async function picture(format: 'png' | 'jpeg' | 'webp', side = 256): Promise<Uint8Array> {
	const background = { r: 200, g: 120, b: 40 };
	const image = sharp({ create: { width: side, height: side, channels: 3, background } });
	return image.toFormat(format).toBuffer();
}

async function write(file: vscode.Uri, bytes: Uint8Array): Promise<vscode.Uri> {
	await vscode.workspace.fs.writeFile(file, bytes);
	return file;
}

/** Runs the command on files, as the Explorer does, with a prompt; resolves when its job has ended. */
async function edit(
	prompt: string,
	...files: readonly vscode.Uri[]
): Promise<Progress | undefined> {
	return vscode.commands.executeCommand<Progress | undefined>(
		'zenmuxImages.editImage',
		files[0],
		files,
		{ prompt },
	);
}

type SentFile = { readonly name: string; readonly type: string; readonly sha256: string };

describe('Edit Image', () => {
	beforeEach(startOver);
	after(startOver);

	it('sends the file as it is, once, and saves the answer beside it', async () => {
		const source = await write(inWorkspace('art', 'hero.png'), await picture('png'));
		const asset = savedAsset(await edit('Make it night', source));
		assert.equal(vscode.workspace.asRelativePath(asset), 'art/hero-edit-1.png');
		const [request, ...others] = await zenmux.imageRequests();
		assert.deepEqual(others, []);
		assert.match(request?.path ?? '', /\/images\/edits$/);
		const sent = request?.fields.image as SentFile;
		assert.deepEqual(
			[sent.name, sent.type, sent.sha256],
			['hero.png', 'image/png', await sha256(source)],
		);
		const completed = request?.pictures.find(({ kind }) => kind === 'completed');
		assert.equal(await sha256(asset), completed?.sha256);
	});

	it('takes a change of Source Control for its file', async () => {
		const resourceUri = await write(inWorkspace('hero.png'), await picture('png'));
		const command = 'zenmuxImages.editImage';
		const prompt = 'Make it night';
		const progress = await vscode.commands.executeCommand<Progress | undefined>(
			command,
			{ resourceUri },
			undefined,
			{ prompt },
		);
		assert.equal(vscode.workspace.asRelativePath(savedAsset(progress)), 'hero-edit-1.png');
	});

	it('counts on: an edit of an edit, and a second edit, never write over a file', async () => {
		const source = await write(inWorkspace('hero.png'), await picture('png'));
		const first = savedAsset(await edit('Make it night', source));
		const second = savedAsset(await edit('Add stars', first));
		const third = savedAsset(await edit('Make it day', source));
		const names = [first, second, third].map((file) => vscode.workspace.asRelativePath(file));
		assert.deepEqual(names, ['hero-edit-1.png', 'hero-edit-2.png', 'hero-edit-3.png']);
	});

	it('gives edits that are asked for at the same time each its own prompt and picture', async () => {
		const sides = [128, 256, 384];
		const files = await Promise.all(
			sides.map(async (side) => write(inWorkspace(`${side}.png`), await picture('png', side))),
		);
		const all = await Promise.all(
			files.map((file, index) => edit(`Edit of ${sides[index]}`, file)),
		);
		const names = all.map((progress) => vscode.workspace.asRelativePath(savedAsset(progress)));
		assert.deepEqual(names, ['128-edit-1.png', '256-edit-1.png', '384-edit-1.png']);
		const sent = (await zenmux.imageRequests()).map(({ fields }) => [
			fields.prompt,
			(fields.image as SentFile).name,
		]);
		const wanted = sides.map((side) => [`Edit of ${side}`, `${side}.png`]);
		assert.deepEqual(sent.sort(), wanted);
	});

	it('sends several files of several types in their order', async () => {
		const files = [
			await write(inWorkspace('one.png'), await picture('png')),
			await write(inWorkspace('two.jpg'), await picture('jpeg')),
			await write(inWorkspace('three.webp'), await picture('webp')),
		];
		const asset = savedAsset(await edit('Put them together', ...files));
		const [request] = await zenmux.imageRequests();
		const sent = request?.fields['image[]'] as readonly SentFile[];
		assert.deepEqual(
			sent.map(({ name, type }) => [name, type]),
			[
				['one.png', 'image/png'],
				['two.jpg', 'image/jpeg'],
				['three.webp', 'image/webp'],
			],
		);
		assert.equal(vscode.workspace.asRelativePath(asset), 'one-edit-1.png');
	});

	it('saves into the output directory when the settings say so', async () => {
		await setSetting('editOutput', 'outputDirectory');
		const source = await write(inWorkspace('art', 'hero.png'), await picture('png'));
		const asset = savedAsset(await edit('Make it night', source));
		assert.equal(vscode.workspace.asRelativePath(asset), 'assets/images/make-it-night.png');
	});

	it('asks before it replaces the file, and asks for the type of the file', async () => {
		await setSetting('editOutput', 'replaceSource');
		const source = await write(inWorkspace('photo.jpg'), await picture('jpeg'));
		const before = await sha256(source);
		const progress = await edit('Make it night', source);
		assert.deepEqual(progress, { status: 'unsaved', problem: undefined, mayReplace: true });
		assert.equal(await sha256(source), before);
		assert.equal((await zenmux.imageRequests())[0]?.fields.output_format, 'jpeg');
		assert.deepEqual(await filesIn(), ['photo.jpg']);
	});

	it('works in a file system that is no disk', async () => {
		const memory = new MemoryFileSystem();
		const registration = vscode.workspace.registerFileSystemProvider('memory', memory);
		try {
			const source = await write(vscode.Uri.parse('memory:/hero.png'), await picture('png'));
			const asset = savedAsset(await edit('Make it night', source));
			assert.equal(asset.toString(), 'memory:/hero-edit-1.png');
			const shape = readShape(await vscode.workspace.fs.readFile(asset));
			assert.equal(shape?.format, 'png');
		} finally {
			registration.dispose();
		}
	});
});

describe('pictures that cannot be edited', () => {
	beforeEach(startOver);
	after(startOver);

	const cases: readonly (readonly [string, () => Promise<vscode.Uri>])[] = [
		[
			'a directory',
			async () => {
				await vscode.workspace.fs.createDirectory(inWorkspace('folder.png'));
				return inWorkspace('folder.png');
			},
		],
		['a text file renamed to png', () => write(inWorkspace('text.png'), Buffer.from('no picture'))],
		[
			'a truncated png',
			async () => write(inWorkspace('cut.png'), (await picture('png')).subarray(0, -20)),
		],
		['a file of zero bytes', () => write(inWorkspace('empty.png'), new Uint8Array())],
		['a file that is gone', () => Promise.resolve(inWorkspace('gone.png'))],
		[
			'a document that was never saved',
			() => Promise.resolve(vscode.Uri.parse('untitled:new.png')),
		],
	];
	for (const [name, make] of cases) {
		it(`${name}: nothing is sent`, async () => {
			assert.equal(await edit('Make it night', await make()), undefined);
			assert.deepEqual(await zenmux.imageRequests(), []);
		});
	}

	it('a 17th picture: nothing is sent', async () => {
		const bytes = await picture('png', 64);
		const names = Array.from({ length: 17 }, (_, index) => `p${index + 10}.png`);
		const files = await Promise.all(names.map((name) => write(inWorkspace(name), bytes)));
		assert.equal(await edit('Put them together', ...files), undefined);
		assert.deepEqual(await zenmux.imageRequests(), []);
		savedAsset(await edit('Put them together', ...files.slice(1)));
		const [request] = await zenmux.imageRequests();
		assert.equal((request?.fields['image[]'] as readonly SentFile[]).length, 16);
	});

	it('60 MB are refused before anything is sent', async () => {
		const large = Buffer.concat([await picture('png')]);
		const padded = insertAncillaryChunk(large, 60 << 20);
		const file = await write(inWorkspace('large.png'), padded);
		assert.equal(await edit('Make it night', file), undefined);
		assert.deepEqual(await zenmux.imageRequests(), []);
	});
});

/** A PNG made large by a chunk that nobody reads, before its end. */
function insertAncillaryChunk(png: Buffer, length: number): Uint8Array {
	const end = png.length - 12;
	const chunk = Buffer.alloc(length + 12);
	chunk.writeUInt32BE(length, 0);
	chunk.write('zeNm', 4, 'latin1');
	return Buffer.concat([png.subarray(0, end), chunk, png.subarray(end)]);
}
