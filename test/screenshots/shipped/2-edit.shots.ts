import type { Locator } from 'playwright-core';
import { editThis, jobOf, send } from '../../ui/editing.ts';
import { canvas, dragOnPicture, painter, regionButton } from '../../ui/painting.ts';
import { uiWorld } from '../../ui/uiWorld.ts';
import { shootReadme, shootStudio } from './places.ts';
import { coast, coastFile } from '../website.ts';

const night = 'The northern sea at night';

/** The sky of the picture, by its outline. */
const sky = [
	[0.002, 0.002],
	[0.998, 0.002],
	[0.998, 0.54],
	[0.92, 0.53],
	[0.84, 0.54],
	[0.75, 0.48],
	[0.67, 0.445],
	[0.58, 0.48],
	[0.5, 0.51],
	[0.4, 0.53],
	[0.27, 0.595],
	[0.16, 0.52],
	[0.08, 0.505],
	[0.002, 0.51],
	[0.002, 0.002],
] as const;

describe('pictures of an edit', () => {
	let job: Locator;

	it('the painter', async () => {
		await editThis(jobOf(coast), coastFile);
		await regionButton('Paint Mask…').click();
		await canvas().waitFor();
		await uiWorld().page.keyboard.press('l');
		await dragOnPicture({ width: 1536, height: 1024 }, ...sky);
		await painter()
			.locator('.painter-share')
			.getByText(/of the picture is painted/)
			.waitFor();
		await shootReadme('mask', 700);
		await shootStudio('mask');
		await painter().getByRole('button', { name: 'Done' }).click();
		await painter().waitFor({ state: 'hidden' });
	});

	it('before and after', async () => {
		job = await send(night);
		await job.getByText('Saved', { exact: true }).waitFor();
		await job.getByRole('slider', { name: 'Compare before and after' }).waitFor();
		await shootReadme('edit', 700, job);
		await shootStudio('edit', job);
	});

	it('both in the dialog that compares', async () => {
		const { page, studio } = uiWorld();
		await job.getByRole('button', { name: 'Compare in other ways…' }).click();
		const dialog = studio.getByRole('dialog', { name: 'Compare pictures' });
		await dialog.getByRole('slider', { name: 'Compare left and right' }).waitFor();
		await shootReadme('compare', 700);
		await page.keyboard.press('Escape');
		await dialog.waitFor({ state: 'hidden' });
		await studio.locator('.composer').getByRole('button', { name: 'Clear', exact: true }).click();
	});
});
