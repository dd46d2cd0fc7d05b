import type { Locator } from 'playwright-core';
import { openInFirst } from '../../ui/coding/editorText.ts';
import { dialog, iconsAreDrawn } from '../../ui/coding/iconSet.ts';
import { editThis, jobOf, send } from '../../ui/editing.ts';
import { canvas, dragOnPicture, painter, regionButton } from '../../ui/painting.ts';
import { uiWorld } from '../../ui/uiWorld.ts';
import { runCommand } from '../../vscode/workbenchPage.ts';
import { coast, coastFile } from '../website.ts';
import { everywhere, shootScene } from './scene.ts';

const night = 'The northern sea at night';

describe('pictures of an edit', () => {
	it('the painter', async () => {
		await editThis(jobOf(coast), coastFile);
		await regionButton('Paint Mask…').click();
		await canvas().waitFor();
		await dragOnPicture({ width: 1536, height: 1024 }, [0.2, 0.2], [0.8, 0.25], [0.3, 0.4]);
		const share = painter()
			.locator('.painter-share')
			.getByText(/of the picture is painted/);
		await painter().getByRole('button', { name: 'Brush' }).focus();
		await shootScene('painter', () => share.waitFor(), everywhere);
		await painter().getByRole('button', { name: 'Done' }).click();
		await painter().waitFor({ state: 'hidden' });
	});

	it('the composer with a mask', async () => {
		const mask = uiWorld().studio.getByText(/of the picture may change/);
		await shootScene('masked', () => mask.waitFor(), everywhere);
	});

	it('before and after', async () => {
		const job = await send(night);
		const slider = job.getByRole('slider', { name: 'Compare before and after' });
		await job.getByText('Saved', { exact: true }).waitFor();
		await shootScene('edit', () => scrolledTo(job, slider), everywhere);
	});

	it('the larger canvas', async () => {
		const { studio } = uiWorld();
		await regionButton('Expand Canvas…').click();
		const frame = studio.getByRole('dialog', { name: /Expand canvas/i });
		await frame.getByRole('slider', { name: 'Right edge' }).press('Shift+ArrowRight');
		await frame.getByRole('button', { name: '16:9' }).click();
		await shootScene('expand', () => frame.waitFor(), everywhere);
		await frame.getByRole('button', { name: 'Cancel' }).click();
		await frame.waitFor({ state: 'hidden' });
		await studio.locator('.composer').getByRole('button', { name: 'Clear', exact: true }).click();
	});

	it('the icon set', async () => {
		const { page } = uiWorld();
		await openInFirst('logo.png');
		await runCommand(page, 'ZenMux Images: Export Icon Set…');
		await shootScene('icons', iconsAreDrawn, everywhere);
		await dialog().getByRole('button', { name: 'Close' }).click();
		await dialog().waitFor({ state: 'hidden' });
		await openInFirst('index.md');
	});
});

async function scrolledTo(job: Locator, shown: Locator): Promise<void> {
	await job.evaluate((element) => element.scrollIntoView());
	await shown.waitFor();
}
