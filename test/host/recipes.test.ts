import assert from 'node:assert/strict';
import sharp from 'sharp';
import * as vscode from 'vscode';
import type { Progress } from '../../src/jobs/job.ts';
import { checkTrust } from '../../src/recipes/checkTrust.ts';
import type { Recipe } from '../../src/recipes/recipe.ts';
import { recipeLenses } from '../../src/recipes/recipeLenses.ts';
import {
	filesIn,
	generate,
	inWorkspace,
	savedAsset,
	setSetting,
	sha256,
	startOver,
	zenmux,
} from './hostWorld.ts';
import { readRecipe } from './readRecipe.ts';

const folder = ['assets', 'images'] as const;
const inImages = (name: string): vscode.Uri => inWorkspace(...folder, name);

/** Each test has a fox of its own: VS Code may go on knowing what lay in a file before. */
let fox = { prompt: '', picture: '', recipe: inImages('') };
let foxes = 0;

async function startWithFox(): Promise<void> {
	foxes++;
	const picture = `a-red-fox-${foxes}.png`;
	fox = { prompt: `A red fox ${foxes}`, picture, recipe: inImages(`${picture}.prompt.json`) };
	await startOver();
}

async function write(file: vscode.Uri, content: string | Uint8Array): Promise<vscode.Uri> {
	await vscode.workspace.fs.writeFile(file, Buffer.from(content));
	return file;
}

async function picture(background: string): Promise<Uint8Array> {
	return sharp({ create: { width: 256, height: 256, channels: 3, background } })
		.png()
		.toBuffer();
}

/** Saves a picture with its recipe. */
async function makeFox(): Promise<vscode.Uri> {
	await setSetting('recipes', true);
	const asset = savedAsset(await generate(fox.prompt));
	assert.ok((await readRecipe(fox.recipe)).made);
	return asset;
}

/** The recipe as soon as it names this file first: VS Code tells of renames when they are done. */
async function movedRecipe(file: vscode.Uri, first: string): Promise<Recipe> {
	for (;;) {
		const found = await readRecipe(file).catch(() => undefined);
		if (found?.references[0]?.path === first) return found;
		await new Promise((resolve) => setTimeout(resolve, 5));
	}
}

async function change(file: vscode.Uri, changes: object): Promise<void> {
	const whole = { ...(await readRecipe(file)), ...changes };
	await write(file, JSON.stringify(whole, null, '\t'));
}

async function regenerate(uri: vscode.Uri): Promise<Progress | undefined> {
	return vscode.commands.executeCommand<Progress | undefined>('zenmuxImages.regenerate', uri);
}

async function regenerateStale(uri?: vscode.Uri): Promise<readonly Progress[] | undefined> {
	return vscode.commands.executeCommand<readonly Progress[] | undefined>(
		'zenmuxImages.regenerateStale',
		uri,
		undefined,
		{ confirmed: true },
	);
}

/** What is shown above the text of a recipe. */
async function lenses(uri: vscode.Uri): Promise<readonly string[]> {
	await vscode.workspace.openTextDocument(uri);
	const all = await vscode.commands.executeCommand<readonly vscode.CodeLens[]>(
		'vscode.executeCodeLensProvider',
		uri,
	);
	return all.flatMap(({ command }) => command?.title ?? []);
}

/** Waits until the editor shows such a text. */
async function textWhere(
	document: vscode.TextDocument,
	isTrue: (text: string) => boolean,
): Promise<void> {
	await new Promise<void>((resolve) => {
		const check = (): void => {
			if (!isTrue(document.getText())) return;
			changes.dispose();
			resolve();
		};
		const changes = vscode.workspace.onDidChangeTextDocument(check);
		check();
	});
}

async function setAutoSave(value: string | undefined): Promise<void> {
	const files = vscode.workspace.getConfiguration('files');
	await files.update('autoSave', value, vscode.ConfigurationTarget.Workspace);
}

describe('recipes', () => {
	beforeEach(startWithFox);
	afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
	after(startOver);

	it('are written beside saved pictures while the setting is on, and the picture stays as it came', async () => {
		savedAsset(await generate('A quiet fox'));
		const asset = await makeFox();
		assert.deepEqual(await filesIn(...folder), [
			'a-quiet-fox.png',
			fox.picture,
			`${fox.picture}.prompt.json`,
		]);
		const { made, ...asked } = await readRecipe(fox.recipe);
		assert.equal(asked.prompt, fox.prompt);
		assert.deepEqual(Object.keys(asked), ['version', 'prompt', 'model', 'parameters']);
		const request = (await zenmux.imageRequests()).at(-1);
		const completed = request?.pictures.find(({ kind }) => kind === 'completed');
		assert.equal(made?.sha256, completed?.sha256);
		assert.equal(await sha256(asset), completed?.sha256);
		assert.ok((made?.tokens?.total ?? 0) > 0);
		assert.ok(made?.requestId);
		assert.deepEqual(await lenses(fox.recipe), [
			'$(sync) Regenerate Image',
			'Up to date',
			'Open Picture',
		]);
	});

	it('name the files that went along, and tell when these change', async () => {
		await setSetting('recipes', true);
		const source = await write(inWorkspace('art', 'hero.png'), await picture('#c87828'));
		const progress = await vscode.commands.executeCommand<Progress | undefined>(
			'zenmuxImages.editImage',
			source,
			[source],
			{ prompt: 'Make it night' },
		);
		const file = vscode.Uri.parse(`${savedAsset(progress).toString()}.prompt.json`);
		const { references } = await readRecipe(file);
		assert.deepEqual(references, [{ path: 'hero.png', sha256: await sha256(source) }]);
		assert.deepEqual(await lenses(file), [
			'$(sync) Regenerate Image',
			'Up to date',
			'Open Picture',
		]);
		await write(source, await picture('#2878c8'));
		assert.equal((await lenses(file))[1], 'Stale: hero.png was changed since');
	});

	it('that are none are left alone', async () => {
		await setSetting('recipes', true);
		await write(fox.recipe, '{ "version": 1 }');
		savedAsset(await generate(fox.prompt));
		savedAsset(await generate('A blue fox'));
		assert.ok((await readRecipe(inImages('a-blue-fox.png.prompt.json'))).made);
		assert.deepEqual(await readRecipe(fox.recipe), { version: 1 });
		assert.match((await lenses(fox.recipe))[0] ?? '', /has no “prompt”/);
	});
});

describe('Regenerate Image', () => {
	beforeEach(startWithFox);
	afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
	after(startOver);

	it('asks before it replaces the picture', async () => {
		const asset = await makeFox();
		const before = await sha256(asset);
		const progress = await regenerate(asset);
		assert.deepEqual(progress, { status: 'unsaved', problem: undefined, mayReplace: true });
		assert.equal(await sha256(asset), before);
		assert.equal((await zenmux.imageRequests()).length, 2);
	});

	it('shows the picture that waits for a decision, until the recipe asks for another one', async () => {
		const asset = await makeFox();
		await change(fox.recipe, { prompt: 'A fox at dawn' });
		assert.equal((await regenerate(asset))?.status, 'unsaved');
		assert.equal(await regenerate(asset), undefined);
		assert.equal(await regenerateStale(), undefined);
		assert.equal((await zenmux.imageRequests()).length, 2);
		await change(fox.recipe, { prompt: 'A fox at dusk' });
		assert.equal((await regenerate(asset))?.status, 'unsaved');
		assert.equal((await zenmux.imageRequests()).length, 3);
	});

	it('is not offered, and refused, in a workspace that is not trusted', async () => {
		await makeFox();
		const document = await vscode.workspace.openTextDocument(fox.recipe);
		const shown = await recipeLenses(document, false);
		assert.deepEqual(
			shown.map(({ command }) => command?.title),
			['Up to date', 'Open Picture'],
		);
		assert.throws(() => checkTrust(false), /^RecipeError: Trust the workspace first/);
		checkTrust(true);
	});

	it('makes a picture that is gone at once, of the text as it is shown', async () => {
		await setAutoSave('off');
		const asset = await makeFox();
		await vscode.workspace.fs.delete(asset);
		const document = await vscode.workspace.openTextDocument(fox.recipe);
		const white = fox.prompt.replace('red', 'white');
		const edit = new vscode.WorkspaceEdit();
		const at = document.positionAt(document.getText().indexOf('red fox'));
		edit.replace(fox.recipe, new vscode.Range(at, at.translate(0, 3)), 'white');
		await vscode.workspace.applyEdit(edit);
		assert.ok(document.isDirty);
		const saved = savedAsset(await regenerate(fox.recipe));
		assert.equal(saved.toString(), asset.toString());
		const hash = await sha256(saved);
		assert.equal((await zenmux.imageRequests()).at(-1)?.fields.prompt, white);
		await textWhere(document, (text) => text.includes(hash));
		// What the person is changing is theirs to save.
		assert.equal((await readRecipe(fox.recipe)).prompt, fox.prompt);
		await document.save();
		assert.equal((await readRecipe(fox.recipe)).prompt, white);
		assert.equal((await lenses(fox.recipe))[1], 'Up to date');
		await setAutoSave(undefined);
	});

	it('sends nothing when a file that the recipe names is gone, lies elsewhere, or there is no recipe', async () => {
		const asset = await makeFox();
		await change(fox.recipe, { references: [{ path: 'gone.png' }] });
		assert.equal(await regenerate(asset), undefined);
		assert.match((await lenses(fox.recipe))[1] ?? '', /^gone\.png is not there/);
		await change(fox.recipe, { references: [{ path: '../../../elsewhere.png' }] });
		assert.equal(await regenerate(fox.recipe), undefined);
		await vscode.workspace.fs.delete(fox.recipe);
		assert.equal(await regenerate(asset), undefined);
		assert.equal((await zenmux.imageRequests()).length, 1);
	});
});

describe('Regenerate All Stale Images', () => {
	beforeEach(startWithFox);
	afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
	after(startOver);

	it('sends nothing while all is up to date, also when a picture was changed by hand', async () => {
		const asset = await makeFox();
		await write(asset, await picture('#ffffff'));
		assert.equal(await regenerateStale(), undefined);
		assert.equal((await zenmux.imageRequests()).length, 1);
	});

	it('replaces the pictures whose recipes changed, and them alone', async () => {
		const asset = await makeFox();
		const blue = savedAsset(await generate('A blue fox'));
		assert.ok((await readRecipe(inImages('a-blue-fox.png.prompt.json'))).made);
		const [before, blueBefore] = [await sha256(asset), await sha256(blue)];
		await change(fox.recipe, { prompt: 'A red fox in the snow', note: 'mine' });
		await setSetting('recipes', false);
		const [progress, ...others] = (await regenerateStale(inWorkspace('assets'))) ?? [];
		assert.deepEqual(others, []);
		assert.equal(savedAsset(progress).toString(), asset.toString());
		assert.ok(progress?.status === 'saved' && progress.replaced !== undefined);
		const after = await sha256(asset);
		assert.notEqual(after, before);
		assert.equal(await sha256(blue), blueBefore);
		const recipe = await readRecipe(fox.recipe);
		assert.equal(recipe.made?.sha256, after);
		assert.equal(recipe.prompt, 'A red fox in the snow');
		assert.match(JSON.stringify(recipe), /"note":"mine"/);
		assert.equal(await regenerateStale(), undefined);
	});

	it('skips recipes that cannot be read, and makes the others', async () => {
		await makeFox();
		await write(inImages('broken.png.prompt.json'), '{');
		const ours = { version: 1, prompt: 'A star', model: 'openai/gpt-image-2' };
		await write(inWorkspace('icons', 'star.png.prompt.json'), JSON.stringify(ours));
		const all = await regenerateStale();
		assert.deepEqual(
			all?.map((progress) => vscode.workspace.asRelativePath(savedAsset(progress))),
			['icons/star.png'],
		);
	});
});

describe('renamed pictures', () => {
	beforeEach(startWithFox);
	after(startOver);

	it('take their recipes along, which still find their files', async () => {
		await setSetting('recipes', true);
		const source = await write(inWorkspace('hero.png'), await picture('#c87828'));
		const progress = await vscode.commands.executeCommand<Progress | undefined>(
			'zenmuxImages.editImage',
			source,
			[source],
			{ prompt: 'Make it night' },
		);
		const asset = savedAsset(progress);
		assert.ok((await readRecipe(inWorkspace('hero-edit-1.png.prompt.json'))).made);
		const edit = new vscode.WorkspaceEdit();
		edit.renameFile(asset, inWorkspace('art', 'night.png'));
		assert.ok(await vscode.workspace.applyEdit(edit));
		const moved = inWorkspace('art', 'night.png.prompt.json');
		const now = await movedRecipe(moved, '../hero.png');
		assert.equal(now.references[0]?.sha256, await sha256(source));
		assert.deepEqual(await filesIn(), ['art', 'hero.png']);
		assert.equal((await lenses(moved))[1], 'Up to date');
	});
});
