import assert from 'node:assert/strict';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { notificationToasts, openView, runCommand, screenshot } from '../vscode/workbenchPage.ts';
import { chips, editFromExplorer, inExplorer, jobOf } from './editing.ts';
import { hideStudio, showStudio } from './hiddenStudio.ts';
import { card, showTab } from './historyPanel.ts';
import { takeViolations } from './policyViolations.ts';
import { openModels, resetParameters, sendPrompt, startComposing } from './studioPanel.ts';
import { uiWorld } from './uiWorld.ts';

/** All that a script says in the console when it runs. */
const sign = 'a stranger’s script ran';
/** Would be a picture, a script, bold, an icon, a link to a command and a script again. */
const script = `<img src=x onerror="console.log('${sign}')"> $(sync~spin) [x](command:workbench.action.quit) </script><script>console.log('${sign}')</script><b>bold</b> {{7*7}} \${7*7} javascript:console.log('${sign}')`;
/** The same where a slash ends a name. */
const fileName = `<img src=x onerror=console.log(1)> $(sync~spin) [x](command:workbench.action.quit).png`;

const lines: string[] = [];

describe('texts that would be more than texts', () => {
	before(async () => {
		const { page, folder } = uiWorld();
		page.on('console', (line) => lines.push(line.text()));
		// A JPEG picture of that name: the check has something to say about it.
		await copyFile(path.join(folder, 'photo.jpg'), path.join(folder, fileName));
		await startComposing();
	});
	afterEach(() => assert.ok(!lines.includes(sign)));

	it('are shown as they are typed, in the panel and its history', async () => {
		const { page, studio } = uiWorld();
		await sendPrompt(script);
		await jobOf(script).getByText('Saved', { exact: true }).waitFor();
		await screenshot(page, 'texts');
		assert.equal(await madeElements(studio.locator('#studio')), 0);
		await showTab('History');
		await card(script).waitFor();
		assert.equal(await madeElements(studio.locator('#studio')), 0);
		await showTab('Create');
	});

	it('are shown as they are typed in the side bar', async () => {
		const { page } = uiWorld();
		await openView(page, 'ZenMux Images');
		const item = page.getByRole('treeitem').filter({ hasText: script.slice(0, 100) });
		await item.waitFor();
		assert.equal(await madeElements(item), 0);
		await openView(page, 'Explorer');
	});

	it('make no links and no pictures in notifications, whether they are an error or a prompt', async () => {
		const { page, zenmux } = uiWorld();
		await zenmux.setFault(
			{ kind: 'inStreamError', form: 'event', at: 'partial', message: script },
			{ times: 1 },
		);
		await zenmux.hold('headers');
		await sendPrompt(script);
		await jobOf(script).getByRole('button', { name: 'Cancel' }).waitFor();
		await hideStudio();
		await zenmux.release();
		const failed = toast('<b>bold</b>');
		await failed.getByRole('button', { name: 'Retry' }).waitFor();
		await screenshot(page, 'texts-error');
		assert.equal(await madeElements(failed), 0);
		await zenmux.hold('completed');
		await failed.getByRole('button', { name: 'Retry' }).click();
		const progress = toast('Generating “<img src=x');
		await progress.getByText('Preview 2 of 2').waitFor();
		assert.equal(await madeElements(progress), 0);
		await progress.getByRole('button', { name: 'Cancel' }).click();
		await progress.waitFor({ state: 'hidden' });
		await showStudio();
		await zenmux.reset();
		assert.equal(await madeElements(jobOf(script)), 0);
	});

	it('are names of files, in the composer and in lists of VS Code', async () => {
		const { page } = uiWorld();
		await inExplorer(fileName).waitFor();
		await editFromExplorer(fileName);
		await chips().first().waitFor();
		assert.equal(await chips().first().getAttribute('aria-label'), `1: ${fileName}`);
		assert.equal(await madeElements(uiWorld().studio.locator('#studio')), 0);
		await runCommand(page, 'ZenMux Images: Check Pictures');
		await listed().first().waitFor();
		await screenshot(page, 'texts-list');
		assert.equal(await madeElements(listed()), 0);
		await page.keyboard.press('Escape');
	});

	it('are names of models, in the composer and in lists of VS Code', async () => {
		const { page, studio } = uiWorld();
		const search = await openModels();
		await search.fill(script);
		await studio.getByRole('option', { name: `Use “${script}”` }).waitFor();
		assert.equal(await madeElements(studio.locator('#studio')), 0);
		await search.press('Enter');
		await studio.getByRole('button', { name: `Model: ${script}` }).waitFor();
		assert.equal(await madeElements(studio.locator('#studio')), 0);
		await resetParameters();
		await runCommand(page, 'ZenMux Images: Select Model');
		await page.getByPlaceholder('Choose a model').fill(script);
		await listed().waitFor();
		assert.equal(await madeElements(listed()), 0);
		await page.keyboard.press('Escape');
	});
});

describe('the page of the panel', () => {
	const root = (): Locator => uiWorld().studio.locator('#studio');

	it('takes messages from VS Code only', async () => {
		const isFocused = (origin: string): Promise<boolean> =>
			root().evaluate((_root, from) => {
				const { activeElement } = document;
				if (activeElement instanceof HTMLElement) activeElement.blur();
				const sent = { origin: from || window.origin, data: { type: 'focusPrompt' } };
				window.dispatchEvent(new MessageEvent('message', sent));
				return document.activeElement?.id === 'prompt';
			}, origin);
		await startComposing();
		assert.equal(await isFocused('https://example.com'), false);
		assert.equal(await isFocused('null'), false);
		assert.equal(await isFocused(''), true);
	});

	it('lets in no style, no HTML and nothing from elsewhere, which is said where tests listen', async () => {
		const isLetIn = await root().evaluate(async () => {
			const probe = document.createElement('div');
			document.body.append(probe);
			probe.setAttribute('style', 'position: fixed');
			const isStyled = getComputedStyle(probe).position === 'fixed';
			let isHtml = true;
			try {
				probe.innerHTML = '<b>bold</b>';
			} catch {
				isHtml = false;
			}
			const image = new Image();
			image.src = 'https://example.com/fox.png';
			const isPicture = await image.decode().then(
				() => true,
				() => false,
			);
			const isFetched = await fetch('https://example.com/').then(
				() => true,
				() => false,
			);
			probe.remove();
			return { isStyled, isHtml, isPicture, isFetched };
		});
		assert.deepEqual(isLetIn, {
			isStyled: false,
			isHtml: false,
			isPicture: false,
			isFetched: false,
		});
		const said = takeViolations().join('\n');
		for (const directive of ['style-src', 'trusted', 'img-src', 'default-src']) {
			assert.match(said, new RegExp(directive, 'i'));
		}
	});
});

/** How many elements there are that the text would make. */
function madeElements(within: Locator): Promise<number> {
	return within
		.locator('img[src="x"], script, b, .codicon-sync, a[href^="command"], a[data-href^="command"]')
		.count();
}

/** What VS Code lists of it. */
function listed(): Locator {
	const rows = uiWorld().page.locator('.quick-input-list .monaco-list-row');
	return rows.filter({ hasText: '<img src=x' });
}

function toast(text: string): Locator {
	return notificationToasts(uiWorld().page).filter({ hasText: text });
}
