import assert from 'node:assert/strict';
import { changeSettings, screenshot } from '../vscode/workbenchPage.ts';
import { jobOf } from './editing.ts';
import { sendPrompt, startComposing } from './studioPanel.ts';
import { uiWorld } from './uiWorld.ts';

/** What has the focus in the panel: its name, where it is, and whether that can be seen. */
type Stop = { readonly name: string; readonly top: number; readonly isMarked: boolean };

/** Notes all that the panel says of its jobs from here on. */
async function listen(): Promise<() => Promise<readonly string[]>> {
	const region = uiWorld().studio.locator('[role="status"][data-of="jobs"]');
	await region.evaluate((element) => {
		const said: string[] = [];
		Object.assign(window, { said });
		new MutationObserver(() => said.push(element.textContent)).observe(element, {
			childList: true,
			characterData: true,
			subtree: true,
		});
	});
	return () => region.evaluate(() => (window as unknown as { said: string[] }).said);
}

/** Where the focus is; `undefined` outside of the panel. */
async function stop(): Promise<Stop | undefined> {
	return uiWorld()
		.studio.locator('body')
		.evaluate((body) => {
			let element = document.activeElement;
			if (element === null || element === body || !document.hasFocus()) return undefined;
			const host = element;
			while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
			// The mark may lie on a part of the element, or on the box around a field.
			const parts = [...(host.shadowRoot?.querySelectorAll('*') ?? [])];
			const box = host.closest('.prompt-box') ?? host;
			const isMarked = [element, host, box, ...parts].some((one) => {
				const { outlineStyle, outlineWidth } = getComputedStyle(one);
				return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
			});
			const label = host.getAttribute('aria-label') ?? host.textContent.trim();
			const { top } = host.getBoundingClientRect();
			return { name: label || host.tagName, top: top + scrollY, isMarked };
		});
}

describe('the Studio for everybody', () => {
	before(startComposing);

	it('says where a picture stands, and as which file it was saved', async () => {
		const { zenmux } = uiWorld();
		const prompt = 'A bell that is heard';
		const said = await listen();
		await zenmux.hold('completed');
		await sendPrompt(prompt);
		await jobOf(prompt).getByText('Preview 2 of 2').waitFor();
		await zenmux.release();
		await jobOf(prompt).getByText('Saved', { exact: true }).waitFor();
		const last = `Picture “${prompt}”: Saved as a-bell-that-is-heard.png`;
		await uiWorld().studio.getByText(last, { exact: true }).waitFor({ state: 'attached' });
		const all = await said();
		assert.ok(all.includes(`Picture “${prompt}”: Preview 2 of 2`), all.join('\n'));
		assert.equal(all.at(-1), last);
	});

	it('has the prompt as the alternative text of its picture', async () => {
		const prompt = 'A bell that is heard';
		await jobOf(prompt).locator('.stage[data-settled="true"]').waitFor();
		await jobOf(prompt).getByRole('img', { name: prompt, exact: true }).waitFor();
	});

	it('is used by keys alone, from top to bottom, with the focus in sight', async () => {
		const { page, studio } = uiWorld();
		await studio.getByRole('tab', { name: 'Create' }).focus();
		// By the keyboard, as a person: what a script focuses need not be marked.
		await page.keyboard.press('Tab');
		const stops: Stop[] = [];
		for (let at = await stop(); at !== undefined && stops.length < 60; at = await stop()) {
			stops.push(at);
			await page.keyboard.press('Tab');
		}
		const names = stops.map(({ name }) => name);
		for (const wanted of [
			'Add Pictures…',
			'Model: openai/gpt-image-2',
			'Open',
			'Insert into Editor',
		]) {
			assert.ok(names.includes(wanted), `${wanted} in ${names.join(' ¦ ')}`);
		}
		const unmarked = stops.filter(({ isMarked }) => !isMarked).map(({ name }) => name);
		assert.deepEqual(unmarked, []);
		// One line may be some pixels higher than the next one begins.
		const jumps = stops.filter(({ top }, index) => top < (stops[index - 1]?.top ?? 0) - 40);
		assert.deepEqual(jumps, []);
	});

	it('moves nothing where less motion is asked for, of VS Code or of the system', async () => {
		const { page, studio, zenmux } = uiWorld();
		const moving = (): Promise<readonly string[]> =>
			studio.locator('body').evaluate(() =>
				[...document.querySelectorAll('.job *')]
					.flatMap((element) => [element, ...(element.shadowRoot?.querySelectorAll('*') ?? [])])
					.flatMap((element) => element.getAnimations({ subtree: false }))
					.filter(({ effect }) => Number(effect?.getComputedTiming().endTime) > 1)
					.map((animation) => (animation as CSSAnimation).animationName),
			);
		await zenmux.hold('completed');
		await sendPrompt('A still bell');
		await jobOf('A still bell').getByText('Preview 2 of 2').waitFor();
		assert.notDeepEqual(await moving(), []);
		await changeSettings(page, { 'workbench.reduceMotion': 'on' });
		await studio.locator('body.vscode-reduce-motion').waitFor({ state: 'attached' });
		await zenmux.release();
		await jobOf('A still bell').getByText('Saved', { exact: true }).waitFor();
		await zenmux.hold('completed');
		await sendPrompt('A stiller bell');
		await jobOf('A stiller bell').getByText('Preview 2 of 2').waitFor();
		await screenshot(page, 'calm');
		assert.deepEqual(await moving(), []);
		await zenmux.release();
		await jobOf('A stiller bell').getByText('Saved', { exact: true }).waitFor();
		await changeSettings(page, { 'workbench.reduceMotion': undefined });
	});
});
