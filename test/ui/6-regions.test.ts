import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import sharp from 'sharp';
import {
	changeSettings,
	quickInputHolds,
	runCommand,
	screenshot,
	setTheme,
	type Theme,
} from '../vscode/workbenchPage.ts';
import { axeViolations } from './accessibility.ts';
import { chips, editFromExplorer, inExplorer, onDisk, send, startEditing } from './editing.ts';
import { canvas, drag, painter, regionButton } from './painting.ts';
import { rawPixels, type Raw } from './pictures.ts';
import { uiWorld } from './uiWorld.ts';

/** How many pixels of `result` differ from `source` where `isInside` says so, and where not. */
function differences(
	source: Raw,
	result: Raw,
	isInside: (pixel: number) => boolean,
): { readonly inside: number; readonly outside: number } {
	assert.deepEqual([result.width, result.height], [source.width, source.height]);
	let [inside, outside] = [0, 0];
	for (let pixel = 0; pixel < source.width * source.height; pixel++) {
		const at = pixel * 4;
		if (source.data.subarray(at, at + 4).equals(result.data.subarray(at, at + 4))) continue;
		if (isInside(pixel)) inside++;
		else outside++;
	}
	return { inside, outside };
}

type SentMask = { readonly sha256: string };

/** The saved file's name in a job's card. */
async function savedName(job: Locator): Promise<string> {
	await job.getByText('Saved', { exact: true }).waitFor();
	const name = (await job.locator('.detail').textContent()) ?? '';
	await inExplorer(name).waitFor();
	return name;
}

/**
 * Saves the painted mask beside the picture, under the name that is offered, and reads it: 255 where
 * the picture may change.
 */
async function saveMask(name: string): Promise<Raw> {
	const { page, folder } = uiWorld();
	await painter().getByRole('button', { name: 'Save Mask…' }).click();
	const dialog = page.locator('.quick-input-widget').filter({ hasText: 'Save the Mask' });
	await quickInputHolds(page, path.join(folder, name));
	await dialog.getByRole('button', { name: 'OK' }).click();
	await dialog.waitFor({ state: 'hidden' });
	await inExplorer(name).waitFor();
	return rawPixels(await onDisk(name));
}

describe('an edit of a part of a picture', () => {
	let mask: Raw;
	const isPainted = (pixel: number): boolean => mask.data[pixel * 4 + 3] === 0;

	before(startEditing);

	it('begins with painting a mask with the mouse', async () => {
		const { page } = uiWorld();
		await editFromExplorer('sprite.png');
		await chips().getByText('sprite.png').waitFor();
		await regionButton('Paint Mask…').click();
		await canvas().waitFor();
		await drag(canvas(), [0.4, 0.4], [0.6, 0.45], [0.55, 0.6], [0.42, 0.55]);
		await screenshot(page, 'painter');
		mask = await saveMask('sprite-mask.png');
		assert.deepEqual([mask.width, mask.height], [640, 480]);
		const painted = Array.from({ length: 640 * 480 }, (_, pixel) => isPainted(pixel));
		assert.ok(painted.some(Boolean));
		assert.ok(!painted.every(Boolean));
	});

	it('is undone and redone by keys', async () => {
		const { page } = uiWorld();
		const share = painter().locator('.painter-share');
		await page.keyboard.press('Control+z');
		await share.getByText('Nothing is painted.').waitFor();
		await page.keyboard.press('Control+y');
		await share.getByText(/of the picture is painted/).waitFor();
	});

	it('is there again after the Studio was hidden', async () => {
		const { page } = uiWorld();
		await painter().locator('[data-kept="true"]').waitFor();
		const share = (await painter().locator('.painter-share').textContent()) ?? '';
		await inExplorer('hero.png').dblclick();
		await page.locator('.tab.active', { hasText: 'hero.png' }).waitFor();
		await page.locator('.tab', { hasText: 'ZenMux Studio' }).click();
		await painter().locator('.painter-share').getByText(share, { exact: true }).waitFor();
	});

	it('asks before painting is thrown away, and becomes the mask when done', async () => {
		const { page, studio } = uiWorld();
		await painter().getByRole('button', { name: 'Cancel' }).click();
		await painter().getByText('Discard what you painted?').waitFor();
		await screenshot(page, 'painter-discard');
		await painter().getByRole('button', { name: 'Keep Painting' }).click();
		await painter().getByRole('button', { name: 'Done' }).click();
		await painter().waitFor({ state: 'hidden' });
		await studio.getByText(/of the picture may change/).waitFor();
		await screenshot(page, 'masked');
	});

	it('changes only the painted region, bit for bit', async () => {
		const { zenmux, page } = uiWorld();
		const job = await send('Put a blue gem there');
		const name = await savedName(job);
		assert.equal(name, 'sprite-edit-1.png');
		const [source, result] = await Promise.all([
			rawPixels(await onDisk('sprite.png')),
			rawPixels(await onDisk(name)),
		]);
		const { inside, outside } = differences(source, result, isPainted);
		assert.equal(outside, 0);
		assert.ok(inside > 500, `${inside} pixels changed inside`);
		const [request] = await zenmux.imageRequests();
		assert.ok((request?.fields.mask as SentMask | undefined)?.sha256);
		await job.scrollIntoViewIfNeeded();
		await screenshot(page, 'masked-result');
	});

	it('has ZenMux’s own answer one click away, and saves it on request', async () => {
		const { studio, zenmux, page } = uiWorld();
		const job = studio.locator('.job').first();
		await job.getByRole('button', { name: 'ZenMux’s own answer', exact: true }).click();
		await screenshot(page, 'masked-raw');
		await job.getByRole('button', { name: 'Save ZenMux’s Own Answer' }).click();
		await page.locator('.tab', { hasText: 'sprite-edit-2.png' }).waitFor();
		const [request] = await zenmux.imageRequests();
		const sent = await zenmux.picture(request?.id ?? '', 'completed');
		assert.deepEqual(new Uint8Array(await onDisk('sprite-edit-2.png')), sent);
		const source = await rawPixels(await onDisk('sprite.png'));
		const raw = await rawPixels(await sharp(sent).resize(640, 480).png().toBuffer());
		assert.ok(differences(source, raw, isPainted).outside > 1000, 'the model changes all');
	});

	it('keeps nothing when that is switched off', async () => {
		const { studio, zenmux, page } = uiWorld();
		await runCommand(page, 'ZenMux Images: Open Studio');
		await studio.getByRole('checkbox', { name: /Keep the rest untouched/ }).uncheck();
		const job = await send('Put a green gem there');
		const name = await savedName(job);
		const request = (await zenmux.imageRequests()).at(-1);
		const sent = await zenmux.picture(request?.id ?? '', 'completed');
		assert.deepEqual(new Uint8Array(await onDisk(name)), sent);
	});
});

describe('a mask from a file', () => {
	/** Chooses a file as the mask. */
	async function chooseMask(name: string): Promise<void> {
		const { page } = uiWorld();
		await regionButton('Mask from File…').click();
		const dialog = page.locator('.quick-input-widget').filter({ hasText: 'Choose a Mask' });
		await dialog.locator('.monaco-list-row').getByText(name, { exact: true }).click();
		await dialog.waitFor({ state: 'hidden' });
	}

	const write = async (name: string, bytes: Uint8Array): Promise<void> => {
		await writeFile(path.join(uiWorld().folder, name), bytes);
		await inExplorer(name).waitFor();
	};

	before(async () => {
		const hole = { r: 0, g: 0, b: 0, alpha: 0 };
		const side = { width: 160, height: 120, channels: 4 } as const;
		const rest = { create: { ...side, height: 60, background: '#000' } };
		const half = await sharp({ create: { ...side, background: hole } })
			.composite([{ input: rest, gravity: 'north' }])
			.png()
			.toBuffer();
		await write('small-mask.png', half);
		await write(
			'opaque-mask.png',
			await sharp({ create: { ...side, width: 1024, height: 768, background: '#000' } })
				.png()
				.toBuffer(),
		);
		await write(
			'flat-mask.png',
			await sharp({ create: { width: 1024, height: 768, channels: 3, background: '#000' } })
				.png()
				.toBuffer(),
		);
	});

	it('is refused with what was found and what is needed', async () => {
		const { studio } = uiWorld();
		await editFromExplorer('hero.png');
		await chips().getByText('hero.png').waitFor();
		await chooseMask('opaque-mask.png');
		await studio.getByText(/no transparent pixel/).waitFor();
		await chooseMask('flat-mask.png');
		await studio.getByText(/no alpha channel/).waitFor();
		await chooseMask('small-mask.png');
		await studio
			.getByText(
				'The mask has 160 × 120 pixels. It needs the size of the first picture, 1024 × 768.',
			)
			.waitFor();
		await screenshot(uiWorld().page, 'mask-refused');
	});

	it('is fitted with Resize Mask, and the half that it keeps stays bit for bit', async () => {
		const { studio } = uiWorld();
		await studio.getByRole('button', { name: 'Resize Mask' }).click();
		await studio.getByText('Mask: 50% of the picture may change').waitFor();
		await studio.getByRole('checkbox', { name: /Keep the rest untouched/ }).check();
		const name = await savedName(await send('Turn the ground into a lake'));
		const source = await rawPixels(await onDisk('hero.png'));
		const result = await rawPixels(await onDisk(name));
		const { inside, outside } = differences(source, result, (pixel) => pixel >= 1024 * 384);
		assert.equal(outside, 0);
		assert.ok(inside > 100_000, `${inside} pixels changed inside`);
	});
});

describe('a larger canvas', () => {
	it('is framed, filled by the model, and leaves the picture as it was', async () => {
		const { studio, page } = uiWorld();
		await editFromExplorer('hero.png');
		await chips().getByText('hero.png').waitFor();
		await regionButton('Expand Canvas…').click();
		const frame = studio.getByRole('dialog', { name: /Expand canvas/i });
		await frame.locator('button:focus', { hasText: 'Original' }).waitFor();
		await frame.getByRole('slider', { name: 'Right edge' }).press('Shift+ArrowRight');
		await frame.getByRole('button', { name: '16:9' }).click();
		await screenshot(page, 'expand');
		await frame.getByRole('button', { name: 'Done' }).click();
		await studio.getByText('Expanded to 1536 × 864').waitFor();
		const name = await savedName(await send('More mountains'));
		const source = await sharp(await onDisk('hero.png'))
			.ensureAlpha()
			.raw()
			.toBuffer();
		const { width, height } = await rawPixels(await onDisk(name));
		assert.deepEqual([width, height], [1536, 864]);
		const inner = { left: 256, top: 48, width: 1024, height: 768 };
		const kept = await sharp(await onDisk(name))
			.ensureAlpha()
			.extract(inner)
			.raw()
			.toBuffer();
		assert.ok(source.equals(kept), 'the old picture is in the middle, bit for bit');
		await screenshot(page, 'expanded');
	});
});

describe('a photo that lies on its side', () => {
	it('is painted and kept as people see it', async () => {
		const { page, zenmux } = uiWorld();
		await editFromExplorer('photo.jpg');
		await chips().getByText('photo.jpg').waitFor();
		await regionButton('Paint Mask…').click();
		await canvas().waitFor();
		await drag(canvas(), [0.45, 0.45], [0.55, 0.55]);
		const mask = await saveMask('photo-mask.png');
		assert.deepEqual([mask.width, mask.height], [480, 640]);
		await page.keyboard.press('Control+Enter');
		await painter().waitFor({ state: 'hidden' });
		const name = await savedName(await send('Add a balloon'));
		assert.equal(name, 'photo-edit-1.png');
		const request = (await zenmux.imageRequests()).at(-1);
		const [image] = [request?.fields.image as { readonly name: string; readonly type: string }];
		assert.deepEqual([image.name, image.type], ['photo.png', 'image/png']);
		const source = await rawPixels(await onDisk('photo.jpg'));
		const result = await rawPixels(await onDisk(name));
		const isPainted = (pixel: number): boolean => mask.data[pixel * 4 + 3] === 0;
		assert.deepEqual([result.width, result.height], [source.width, source.height]);
		assert.ok(differences(source, result, isPainted).inside > 500);
		// Two decoders of JPEG may differ by a step or two; a turned picture would by far more.
		const far = (pixel: number): boolean =>
			[0, 1, 2].some((channel) => {
				const at = pixel * 4 + channel;
				return Math.abs((source.data[at] ?? 0) - (result.data[at] ?? 0)) > 12;
			});
		const outside = Array.from({ length: 480 * 640 }, (_, pixel) => pixel).filter(
			(pixel) => !isPainted(pixel) && far(pixel),
		);
		assert.equal(outside.length, 0);
	});
});

describe('markup', () => {
	const model = (id: string): Promise<void> =>
		changeSettings(uiWorld().page, { 'zenmuxImages.model': id });
	after(() => model('openai/gpt-image-2'));

	it('is offered for models that take it, and sends coloured strokes', async () => {
		const { page, studio, zenmux } = uiWorld();
		await regionButton('Expand Canvas…').waitFor();
		assert.equal(await regionButton('Markup…').count(), 0);
		await model('openai/gpt-image-2.5-flare');
		await editFromExplorer('hero.png');
		await chips().getByText('hero.png').waitFor();
		await regionButton('Markup…').click();
		const dialog = studio.getByRole('dialog', { name: /Draw what guides the model/ });
		const paper = dialog.locator('[data-zoom]').first();
		await paper.waitFor();
		await drag(paper, [0.4, 0.4], [0.6, 0.4], [0.6, 0.6]);
		await screenshot(page, 'markup');
		await dialog.getByRole('button', { name: 'Done' }).click();
		await studio.getByText('Markup: strokes that guide the model').waitFor();
		await savedName(await send('Build a bridge where I drew'));
		const fields = (await zenmux.imageRequests()).at(-1)?.fields;
		assert.ok((fields?.markup as SentMask | undefined)?.sha256);
		assert.equal(fields?.mask, undefined);
	});
});

describe('the looks of composer and tools', () => {
	const themes: readonly Theme[] = [
		'Light Modern',
		'Default High Contrast',
		'Default High Contrast Light',
		'Dark Modern',
	];
	before(async () => {
		await editFromExplorer('hero.png');
		await chips().getByText('hero.png').waitFor();
		await regionButton('Paint Mask…').click();
		await canvas().waitFor();
		await drag(canvas(), [0.3, 0.6], [0.7, 0.7]);
		await painter().getByRole('button', { name: 'Done' }).click();
		await painter().waitFor({ state: 'hidden' });
	});

	for (const theme of themes) {
		it(`are those of ${theme}, and accessible`, async () => {
			const { page, studio } = uiWorld();
			const name = theme.toLowerCase().replaceAll(' ', '-');
			await setTheme(page, theme);
			await runCommand(page, 'Notifications: Clear All Notifications');
			await screenshot(page, `composer-${name}`);
			assert.deepEqual(await axeViolations(), []);
			await regionButton('Edit the mask').click();
			await canvas().waitFor();
			await screenshot(page, `painter-${name}`);
			assert.deepEqual(await axeViolations(), []);
			await painter().getByRole('button', { name: 'Cancel' }).click();
			await regionButton('Expand Canvas…').click();
			const frame = studio.getByRole('dialog', { name: /Expand canvas/i });
			await frame.waitFor();
			await screenshot(page, `expand-${name}`);
			assert.deepEqual(await axeViolations(), []);
			await frame.getByRole('button', { name: 'Cancel' }).click();
		});
	}
});
