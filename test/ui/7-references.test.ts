import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import sharp from 'sharp';
import { folders } from '../vscode/folders.ts';
import { answerQuickInput, screenshot } from '../vscode/workbenchPage.ts';
import { dropFile, panelMiddle } from './dropFile.ts';
import {
	chips,
	editFromExplorer,
	inExplorer,
	jobOf,
	onDisk,
	send,
	startEditing,
} from './editing.ts';
import { uiWorld } from './uiWorld.ts';

type SentFile = { readonly name: string; readonly type: string; readonly size: number };

/** The names on the chips, in their order. */
async function chipNames(): Promise<readonly string[]> {
	const names = await chips().locator('.chip-name').all();
	return Promise.all(names.map(async (name) => (await name.getAttribute('title')) ?? ''));
}

/** The chip of a reference. */
const chip = (name: string): Locator =>
	chips().filter({ has: uiWorld().page.locator(`.chip-name[title="${name}"]`) });

/** Puts a picture on the clipboard, as another program would. */
async function copyPicture(png: Uint8Array): Promise<void> {
	await uiWorld().page.evaluate(async (base64) => {
		const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
		const blob = new Blob([bytes], { type: 'image/png' });
		await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
	}, Buffer.from(png).toString('base64'));
}

describe('references', () => {
	before(async () => {
		await startEditing();
		await editFromExplorer('hero.png');
		await chip('hero.png').waitFor();
	});

	it('come by paste of a picture', async () => {
		const { page, studio } = uiWorld();
		await copyPicture(await onDisk('sprite.png'));
		await studio.locator('#prompt').focus();
		await page.keyboard.press('Control+V');
		await chips().nth(1).waitFor();
		assert.match((await chips().nth(1).textContent()) ?? '', /640 × 480/);
	});

	it('come by a drop from the operating system', async () => {
		const { folder } = uiWorld();
		const file = path.join(folder, '..', 'from outside.webp');
		await writeFile(
			file,
			await sharp(await onDisk('hero.png'))
				.resize(200)
				.webp()
				.toBuffer(),
		);
		await dropFile(file);
		await chip('from outside.webp').waitFor();
	});

	it('come by a drag from the Explorer with Shift held, as the drop zone says', async () => {
		const { page, studio } = uiWorld();
		const row = await inExplorer('photo.jpg').boundingBox();
		const { x, y } = await panelMiddle();
		assert.ok(row);
		await page.mouse.move(row.x + 10, row.y + row.height / 2);
		await page.mouse.down();
		await page.mouse.move(row.x + 20, row.y + row.height / 2 + 5, { steps: 4 });
		await page.keyboard.down('Shift');
		await page.mouse.move(x, y, { steps: 15 });
		await studio.getByText('Keep holding Shift and drop the pictures.').waitFor();
		await screenshotInPlace('drop-zone');
		await page.mouse.up();
		await page.keyboard.up('Shift');
		await chip('photo.jpg').waitFor();
		assert.equal(await chips().count(), 4);
	});

	it('move and go by keyboard, and what is taken away can be brought back', async () => {
		const { studio, page } = uiWorld();
		const before = await chipNames();
		const last = before.at(-1) ?? '';
		await chip(last).focus();
		await chip(last).press('Alt+ArrowLeft');
		await studio.getByText(`${last} is now picture 3 of 4.`).waitFor({ state: 'attached' });
		await screenshot(page, 'references');
		await chip(last).press('Delete');
		await studio.getByText(`${last} was removed.`).waitFor();
		assert.equal(await chips().count(), 3);
		await studio.locator('.composer').getByRole('button', { name: 'Undo' }).click();
		await chip(last).waitFor();
		assert.equal(await chips().count(), 4);
	});

	it('that are too heavy are scaled down on request', async () => {
		const { zenmux } = uiWorld();
		const side = 1600;
		const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
		const background = '#000';
		const heavy = sharp({ create: { width: side, height: side, channels: 3, background, noise } });
		await writeFile(path.join(uiWorld().folder, 'heavy.png'), await heavy.png().toBuffer());
		await inExplorer('heavy.png').waitFor();
		await editFromExplorer('heavy.png');
		await chip('heavy.png')
			.getByRole('button', { name: /Scale down/i })
			.click();
		await chip('heavy.png')
			.getByRole('button', { name: /Scale down/i })
			.waitFor({ state: 'hidden' });
		await (await send('Make it calm')).getByText('Saved', { exact: true }).waitFor();
		const sent = (await zenmux.imageRequests()).at(-1)?.fields.image as SentFile;
		assert.equal(sent.type, 'image/png');
		assert.ok(sent.size < 7 << 20, `${sent.size} bytes`);
		await inExplorer('heavy-edit-1.png').waitFor();
	});

	it('whose file is gone are named, and nothing is sent', async () => {
		const { studio, zenmux, folder } = uiWorld();
		await editFromExplorer('heavy.png');
		await chip('heavy.png').waitFor();
		await zenmux.reset();
		await rm(path.join(folder, 'heavy.png'));
		await studio.locator('#prompt').fill('Make it loud');
		await studio.locator('#prompt').press('Control+Enter');
		await studio.getByText('heavy.png is not there any more.').waitFor();
		assert.deepEqual(await zenmux.imageRequests(), []);
	});
});

describe('a prompt without references', () => {
	it('generates a picture from the composer, after Clear', async () => {
		const { studio, zenmux } = uiWorld();
		await zenmux.reset();
		await studio.locator('.composer').getByRole('button', { name: 'Clear', exact: true }).click();
		await chips().first().waitFor({ state: 'hidden' });
		const job = await send('A small lighthouse');
		await job.getByText('Saved', { exact: true }).waitFor();
		const [request] = await zenmux.imageRequests();
		assert.match(request?.path ?? '', /\/images\/generations$/);
	});
});

describe('a picture given as a link', () => {
	const pictures = createServer((_request, response) => {
		void onDisk('sprite.png').then((bytes) => {
			response.writeHead(200, { 'content-type': 'image/png' }).end(bytes);
		});
	});
	let link = '';

	before(async () => {
		await new Promise<void>((listening) => pictures.listen(0, '127.0.0.1', listening));
		link = `http://127.0.0.1:${(pictures.address() as AddressInfo).port}/sprite.png`;
	});
	after(() => pictures.close());

	it('comes by paste', async () => {
		const { page } = uiWorld();
		await editFromExplorer('hero.png');
		await chip('hero.png').waitFor();
		const address = 'https://example.com/fox.png';
		await page.evaluate((text) => navigator.clipboard.writeText(text), address);
		await chip('hero.png').focus();
		await page.keyboard.press('Control+V');
		await chip(address).press('Delete');
		await chip(address).waitFor({ state: 'hidden' });
	});

	it('comes from an input box, and is sent as a link', async () => {
		const { page, studio, zenmux } = uiWorld();
		await zenmux.reset();
		await studio.getByRole('button', { name: 'Add Link…' }).click();
		await answerQuickInput(page, 'Add a Picture by Its Link', link);
		await chip(link).waitFor();
		const job = await send('Put them together');
		await job.getByText('Saved', { exact: true }).waitFor();
		const [request] = await zenmux.imageRequests();
		const images = request?.fields.images as readonly { readonly image_url: unknown }[];
		assert.equal(images[1]?.image_url, link);
		await screenshot(page, 'link');
		assert.equal(await studio.locator('.composer img[src^="http"]').count(), 0);
	});

	it('is downloaded and sent as a file when ZenMux does not take links', async () => {
		const { zenmux } = uiWorld();
		await zenmux.reset();
		await zenmux.setFault({ kind: 'error', status: 400, type: 'invalid_params' }, { times: 1 });
		const job = await send('Put them side by side');
		await job.getByRole('button', { name: 'Download and Send as Files' }).click();
		await jobOf('Put them side by side').getByText('Saved', { exact: true }).waitFor();
		const [refused, taken] = await zenmux.imageRequests();
		assert.ok(refused?.fields.images);
		const sent = taken?.fields['image[]'] as readonly SentFile[];
		assert.deepEqual(
			sent.map(({ name }) => name),
			['hero.png', 'sprite.png'],
		);
	});
});

/** Takes a picture with the pointer where it is: it holds something. */
async function screenshotInPlace(name: string): Promise<void> {
	await uiWorld().page.screenshot({ path: path.join(folders.screenshots, `${name}.png`) });
}
