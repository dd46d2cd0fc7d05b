import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { readShape } from '../../../src/pictures/format.ts';
import { runCommand, screenshot, setTheme, themes } from '../../vscode/workbenchPage.ts';
import { axeViolations } from '../accessibility.ts';
import { chips, jobOf } from '../editing.ts';
import {
	parameter,
	resetParameters,
	sendPrompt,
	showMore,
	startComposing,
} from '../studioPanel.ts';
import { uiWorld } from '../uiWorld.ts';

const dialog = (): Locator => uiWorld().studio.getByRole('dialog', { name: 'Adjust the crop' });
const frame = (): Locator => dialog().getByRole('slider', { name: 'What stays in sight' });
const hint = (text: string): Promise<void> =>
	uiWorld().studio.getByText(text, { exact: true }).waitFor();

async function chooseExact(width: number, height: number): Promise<void> {
	await parameter('Size').selectOption('exact');
	for (const [side, pixels] of [
		['Width', width],
		['Height', height],
	] as const) {
		await parameter(side).fill(String(pixels));
		await parameter(side).blur();
	}
}

/** The file of this name, where the settings put it. */
function saved(name: string): Promise<Buffer> {
	return readFile(path.join(uiWorld().folder, 'assets', 'images', name));
}

/** What lies in the place of the valley, as soon as that is something else. */
async function savedInstead(before: Buffer): Promise<Buffer> {
	for (;;) {
		// VS Code takes the old file away before it puts the new one there.
		const now = await saved('a-wide-valley.png').catch(() => before);
		if (!now.equals(before)) return now;
		await new Promise((resolve) => setTimeout(resolve, 5));
	}
}

const isSaved = (prompt: string): Promise<void> =>
	jobOf(prompt).getByText('Saved', { exact: true }).waitFor();

describe('an exact size', () => {
	before(startComposing);
	after(resetParameters);

	it('is chosen in the composer, which says what will be done', async () => {
		await chooseExact(1536, 1024);
		await hint('ZenMux makes exactly 1536 × 1024.');
		await chooseExact(320, 320);
		await hint('ZenMux makes 816 × 816; it is scaled to exactly 320 × 320.');
		await parameter('Width').fill('9000');
		await parameter('Width').blur();
		await hint('Each side of an exact size has 1 to 8192 pixels.');
		await chooseExact(1200, 200);
		await hint('ZenMux makes 1440 × 480; it is cropped and scaled to exactly 1200 × 200.');
		assert.deepEqual(await axeViolations(), []);
		await screenshot(uiWorld().page, 'exact size in the composer');
	});

	it('is what the file has', async () => {
		await sendPrompt('A long banner');
		await isSaved('A long banner');
		await jobOf('A long banner').getByText('1200 × 200').waitFor();
		assert.deepEqual(readShape(await saved('a-long-banner.png')), {
			format: 'png',
			width: 1200,
			height: 200,
		});
		assert.equal(await jobOf('A long banner').getByText('Asked for').count(), 0);
	});

	it('is made as WebP by the Studio itself', async () => {
		await showMore();
		await parameter('Format').selectOption('webp');
		await sendPrompt('A webp banner');
		await isSaved('A webp banner');
		const shape = readShape(await saved('a-webp-banner.webp'));
		assert.deepEqual(shape, { format: 'webp', width: 1200, height: 200 });
	});
});

describe('the crop of an exact size', () => {
	before(async () => {
		await startComposing();
		await chooseExact(400, 100);
		await sendPrompt('A wide valley');
		await isSaved('A wide valley');
	});
	after(resetParameters);

	const open = async (): Promise<void> => {
		await jobOf('A wide valley').getByRole('button', { name: 'Adjust the Crop…' }).click();
		await frame().waitFor();
	};

	it('is adjusted by keys, and given up by Escape', async () => {
		const before = await saved('a-wide-valley.png');
		await open();
		await frame().press('Home');
		assert.equal(await frame().getAttribute('aria-valuenow'), '0');
		await frame().press('Shift+ArrowDown');
		assert.equal(await frame().getAttribute('aria-valuenow'), '10');
		await frame().press('Escape');
		await dialog().waitFor({ state: 'detached' });
		assert.deepEqual(await saved('a-wide-valley.png'), before);
	});

	it('is moved by the pointer, and looks right in every theme', async () => {
		const { page } = uiWorld();
		await open();
		const box = await frame().boundingBox();
		assert.ok(box);
		const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
		await page.mouse.move(x, y);
		await page.mouse.down();
		await page.mouse.move(x, y - 400, { steps: 4 });
		await page.mouse.up();
		assert.equal(await frame().getAttribute('aria-valuenow'), '0');
		for (const theme of themes) {
			await setTheme(page, theme);
			assert.deepEqual(await axeViolations(), [], theme);
			await screenshot(page, `crop in ${theme}`);
		}
		await setTheme(page, 'Dark Modern');
	});

	it('is applied to the file, in the same size', async () => {
		const before = await saved('a-wide-valley.png');
		await dialog().getByRole('button', { name: 'Apply' }).click();
		await dialog().waitFor({ state: 'detached' });
		const after = await savedInstead(before);
		assert.deepEqual(readShape(after), { format: 'png', width: 400, height: 100 });
		await open();
		assert.equal(await frame().getAttribute('aria-valuenow'), '0');
		await frame().press('Escape');
		await dialog().waitFor({ state: 'detached' });
	});

	it('leaves a file alone that somebody has changed', async () => {
		const { folder, page } = uiWorld();
		const file = path.join(folder, 'assets', 'images', 'a-wide-valley.png');
		await writeFile(file, 'precious');
		await open();
		await frame().press('End');
		await dialog().getByRole('button', { name: 'Apply' }).click();
		await page.getByText('a-wide-valley.png holds something else by now').first().waitFor();
		assert.equal(await readFile(file, 'utf8'), 'precious');
	});
});

describe('the neighbours of a picture', () => {
	before(startComposing);

	it('go along as styles, which can be taken away again', async () => {
		const { studio, zenmux } = uiWorld();
		await studio.getByRole('button', { name: 'Match the Neighbours' }).click();
		await chips().first().getByText('Style', { exact: true }).waitFor();
		const count = await chips().count();
		assert.ok(count >= 2 && count <= 4, String(count));
		assert.equal(await studio.getByText('Paint Mask…').count(), 0);
		assert.deepEqual(await axeViolations(), []);
		await screenshot(uiWorld().page, 'neighbours');
		await chips()
			.first()
			.getByRole('button', { name: /^Remove / })
			.click();
		await studio.getByRole('button', { name: 'Generate', exact: true }).waitFor();
		await sendPrompt('A picture like the others');
		await isSaved('A picture like the others');
		const request = (await zenmux.imageRequests()).at(-1);
		assert.match(String(request?.fields.prompt), /only show the style to match/);
	});

	after(async () => {
		await uiWorld().studio.getByRole('button', { name: 'Clear', exact: true }).click();
		await runCommand(uiWorld().page, 'ZenMux Images: Open Studio');
	});
});
