import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import * as vscode from 'vscode';
import { hashOf, ContentStore } from '../../src/assets/contentStore.ts';
import { Composer } from '../../src/composer/composer.ts';
import { ReferenceError } from '../../src/composer/readReference.ts';
import { pixelTasks } from '../../src/host/pixels.ts';
import type { Progress } from '../../src/jobs/job.ts';
import { compositionOf } from '../../src/recipes/compositionOf.ts';
import { factsOf, hashesOf } from '../../src/recipes/recipeFacts.ts';
import { RecipeError } from '../../src/recipes/recipeError.ts';
import { reuseRecipe } from '../../src/recipes/reuseRecipe.ts';
import { plainRecipe } from '../unit/recipes/fakeRecipe.ts';
import { inWorkspace, savedAsset, setSetting, startOver, zenmux } from './hostWorld.ts';
import { MemoryFileSystem } from './memoryFileSystem.ts';
import { readRecipe } from './readRecipe.ts';
import { KeptStorage } from './trialWindow.ts';

const extensionUri = vscode.extensions.getExtension('zenmux-images.zenmux-images')?.extensionUri;

type Color = string | { readonly r: number; readonly g: number; readonly b: number; alpha: number };

/** A picture of one colour; a transparent one is a mask under which all may change. */
async function picture(background: Color, side = 1024): Promise<Buffer> {
	return sharp({ create: { width: side, height: side, channels: 4, background } })
		.png()
		.toBuffer();
}

const clear = { r: 0, g: 0, b: 0, alpha: 0 };

async function write(file: vscode.Uri, content: object): Promise<vscode.Uri> {
	const bytes = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content));
	await vscode.workspace.fs.writeFile(file, bytes);
	return file;
}

const masked = {
	version: 1,
	prompt: 'Put a fox into it',
	model: 'openai/gpt-image-2',
	parameters: { quality: 'low' },
	references: [{ path: '../source/snow.png' }, { path: 'style.png', isStyle: true }],
	mask: { path: './snow-mask.png', isRestKept: false },
};

describe('the files that a recipe names', () => {
	const recipe = inWorkspace('art', 'fox.png.prompt.json');

	beforeEach(async () => {
		await startOver();
		await write(inWorkspace('source', 'snow.png'), await picture('#f0f0ff'));
		await write(inWorkspace('art', 'style.png'), await picture('#c87828', 256));
		await write(inWorkspace('art', 'snow-mask.png'), await picture(clear));
		await write(recipe, masked);
	});
	after(startOver);

	it('are sent as they are now, and stay named as the person named them', async () => {
		await setSetting('recipes', true);
		const asset = savedAsset(
			await vscode.commands.executeCommand<Progress>('zenmuxImages.regenerate', recipe),
		);
		assert.equal(vscode.workspace.asRelativePath(asset), 'art/fox.png');
		const [request] = await zenmux.imageRequests();
		const sent = request?.fields['image[]'] as readonly { readonly sha256: string }[];
		const hashes = [hashOf(await picture('#f0f0ff')), hashOf(await picture('#c87828', 256))];
		const maskHash = hashOf(await picture(clear));
		assert.deepEqual(
			sent.map(({ sha256 }) => sha256),
			hashes,
		);
		assert.equal((request?.fields.mask as { readonly sha256: string }).sha256, maskHash);
		assert.equal(request?.fields.quality, 'low');
		const { made, ...asked } = await readRecipe(recipe);
		assert.deepEqual(asked, {
			...masked,
			references: masked.references.map((one, index) => ({ ...one, sha256: hashes[index] })),
			mask: { ...masked.mask, sha256: maskHash },
		});
		assert.equal(made?.sha256, hashOf(await vscode.workspace.fs.readFile(asset)));
	});

	it('are brought back with prompt and parameters, to make another picture', async () => {
		const storage = new KeptStorage();
		const composer = new Composer(storage);
		const store = new ContentStore(storage.folder);
		assert.ok(extensionUri);
		const tools = { composer, store, runPixelTask: pixelTasks(extensionUri) };
		await reuseRecipe(tools, recipe);
		const { prompt, references, region, parameters, targetFile } = composer.composition;
		assert.equal(prompt, masked.prompt);
		assert.deepEqual(
			references.map(({ name, isStyle }) => [name, isStyle]),
			[
				['snow.png', false],
				['style.png', true],
			],
		);
		assert.ok(region?.kind === 'mask' && region.share === 1);
		assert.deepEqual([parameters.quality, targetFile], ['low', undefined]);
		assert.equal(composer.notice?.tone, 'info');
		await write(recipe, { ...masked, parameters: { outputFormat: 'webp' } });
		await assert.rejects(reuseRecipe(tools, recipe), (error) => {
			assert.ok(error instanceof RecipeError);
			return error.message.includes('asks for webp, which fox.png must not be');
		});
		await vscode.workspace.fs.delete(storage.folder, { recursive: true });
	});

	it('are asked for again when they do not fit each other', async () => {
		await write(inWorkspace('art', 'snow-mask.png'), await picture(clear, 64));
		assert.equal(
			await vscode.commands.executeCommand('zenmuxImages.regenerate', recipe),
			undefined,
		);
		assert.deepEqual(await zenmux.imageRequests(), []);
	});
});

describe('what a recipe names but must not read', () => {
	const recipe = inWorkspace('art', 'fox.png.prompt.json');
	const bad = {
		'link.png': 'lies behind a symbolic link',
		'linked/snow.png': 'lies behind a symbolic link',
		'pipe.png': 'cannot be read: It is no plain file',
		'../../snow.png': 'lies outside the workspace',
		'../source': 'is a folder',
		'gone.png': 'is not there, and the recipe',
	};
	let elsewhere: string;

	beforeEach(async () => {
		await startOver();
		elsewhere = await mkdtemp(path.join(tmpdir(), 'zenmux-elsewhere-'));
		const snow = path.join(elsewhere, 'snow.png');
		await writeFile(snow, await picture('#f0f0ff', 64));
		await write(inWorkspace('source', 'snow.png'), await picture('#f0f0ff', 64));
		await write(recipe, {});
		await symlink(snow, inWorkspace('art', 'link.png').fsPath);
		await symlink(elsewhere, inWorkspace('art', 'linked').fsPath);
		execFileSync('mkfifo', [inWorkspace('art', 'pipe.png').fsPath]);
	});
	afterEach(() => rm(elsewhere, { recursive: true }));
	after(startOver);

	it('is left alone when the recipe is opened', async () => {
		const paths = ['../source/snow.png', ...Object.keys(bad)];
		const named = { ...plainRecipe, references: paths.map((one) => ({ path: one })) };
		assert.deepEqual([...(await hashesOf(recipe, named)).keys()], ['../source/snow.png']);
		assert.equal((await factsOf(recipe, named)).hasPicture, false);
		const piped = inWorkspace('art', 'pipe.png.prompt.json');
		assert.equal((await factsOf(piped, plainRecipe)).hasPicture, false);
	});

	it('is refused, each with its reason, when the picture is to be made', async () => {
		const storage = new KeptStorage();
		assert.ok(extensionUri);
		const store = new ContentStore(storage.folder);
		const tools = { store, runPixelTask: pixelTasks(extensionUri) };
		for (const [one, reason] of Object.entries(bad)) {
			const named = { ...plainRecipe, references: [{ path: one }] };
			await assert.rejects(compositionOf(recipe, named, tools), (error) => {
				assert.ok(error instanceof RecipeError || error instanceof ReferenceError);
				assert.ok(error.message.includes(reason), error.message);
				return true;
			});
		}
		await assert.rejects(async () => vscode.workspace.fs.stat(storage.folder));
	});
});

describe('a recipe in a file system that is no disk', () => {
	beforeEach(startOver);

	it('is found among all, and its picture made', async () => {
		const memory = new MemoryFileSystem();
		const registration = vscode.workspace.registerFileSystemProvider('recipes', memory);
		try {
			const ours = { version: 1, prompt: 'A star', model: 'openai/gpt-image-2' };
			await write(vscode.Uri.parse('recipes:/star.png.prompt.json'), ours);
			const all = await vscode.commands.executeCommand<readonly Progress[]>(
				'zenmuxImages.regenerateStale',
				vscode.Uri.parse('recipes:/'),
				undefined,
				{ confirmed: true },
			);
			assert.equal(savedAsset(all[0]).toString(), 'recipes:/star.png');
		} finally {
			registration.dispose();
		}
	});
});
