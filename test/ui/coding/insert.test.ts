import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { folders } from '../../vscode/folders.ts';
import { clipboardHolds, runCommand, screenshot } from '../../vscode/workbenchPage.ts';
import { jobOf, startEditing } from '../editing.ts';
import { uiWorld } from '../uiWorld.ts';
import { decorated, generateHere, lines, openAtEnd } from './editorText.ts';

/** Resolves when the editor on screen shows this text, on one line or wrapped, or shows it no more. */
async function shows(text: string, isThere = true): Promise<void> {
	await uiWorld().page.waitForFunction(
		([expected, wanted]) => {
			const editor = document.querySelector('.monaco-editor .view-lines');
			const drawn = [...(editor?.querySelectorAll<HTMLElement>('.view-line') ?? [])];
			// They stand in any order.
			const sorted = drawn.toSorted((a, b) => parseFloat(a.style.top) - parseFloat(b.style.top));
			const shown = sorted
				.map((line) => line.textContent)
				.join('')
				.replaceAll('\u00a0', ' ');
			return shown.includes(expected) === wanted;
		},
		[text, isThere] as const,
	);
}

const plane = 'assets/images/a-paper-plane.png';
const reference = `![A paper plane](${plane})`;

/** The documents of these tests, as they are at first. */
const documents: Readonly<Record<string, string>> = {
	'notes.md': 'We fly.\n\n',
	'retried.md': 'Again:\n\n',
	'button.md': 'Button:\n',
	'pasted.html': '<p>\n',
	'dragged.md': 'Dragged:\n',
};

/**
 * Rests the pointer on the placeholder, which is no text of the document; gives the hover. VS Code
 * shows none between a press of the right button, whose release a menu takes, and the next click.
 */
async function hoverPlaceholder(): Promise<Locator> {
	const { page } = uiWorld();
	await lines().click();
	const { left, top } = await lines().evaluate((editor) => {
		const isPlaceholder = (span: Element): boolean =>
			getComputedStyle(span, '::after').content.includes('Making');
		const span = [...editor.querySelectorAll('span')].find(isPlaceholder) ?? editor;
		return { left: span.getBoundingClientRect().left, top: span.getBoundingClientRect().top };
	});
	await page.mouse.move(left + 56, top + 8);
	await page.mouse.move(left + 60, top + 8, { steps: 4 });
	const hover = page.locator('.monaco-hover:visible').filter({ hasText: 'Making' });
	await hover.waitFor();
	return hover;
}

describe('a picture that is made where the cursor is', () => {
	before(async () => {
		for (const [name, text] of Object.entries(documents)) {
			await writeFile(path.join(uiWorld().folder, name), text);
		}
		await startEditing();
	});

	it('has a placeholder until it is saved, then its reference is there; Undo takes it back', async () => {
		const { page, zenmux } = uiWorld();
		await openAtEnd('notes.md');
		await generateHere('A paper plane');
		await decorated('Making “A paper plane”… Preview 2 of 2');
		await screenshot(page, 'placeholder');
		await zenmux.release();
		await shows(reference);
		await decorated('^$');
		await lines().click();
		await page.keyboard.press('Control+Z');
		await shows(reference, false);
		await shows('We fly.');
	});

	it('can be cancelled at its placeholder, and be made after all by Retry in the Studio', async () => {
		const { page, studio, zenmux } = uiWorld();
		await openAtEnd('retried.md');
		await generateHere('A kite');
		await decorated('Making “A kite”… Preview 2 of 2');
		const hover = await hoverPlaceholder();
		await hover.getByRole('link', { name: 'Show in Studio' }).waitFor();
		await page.screenshot({ path: path.join(folders.screenshots, 'placeholder-hover.png') });
		await hover.getByRole('link', { name: 'Cancel' }).click();
		await decorated('^$');
		await zenmux.release();
		await runCommand(page, 'ZenMux Images: Open Studio');
		await jobOf('A kite').getByRole('button', { name: 'Retry' }).click();
		await shows('![A kite](assets/images/a-kite.png)');
		await studio.getByText('Saved', { exact: true }).first().waitFor();
	});
});

describe('a picture of the Studio', () => {
	it('is inserted by its button at the cursor of the editor that was used last', async () => {
		const { page } = uiWorld();
		await openAtEnd('button.md');
		await jobOf('A paper plane').getByRole('button', { name: 'Insert into Editor' }).click();
		await shows(reference);
		await screenshot(page, 'inserted');
	});

	it('is pasted as a reference when its path was copied there', async () => {
		const { page, folder } = uiWorld();
		await jobOf('A paper plane').getByRole('button', { name: 'Copy Path' }).click();
		await clipboardHolds(page, path.join(folder, plane));
		await openAtEnd('pasted.html');
		await page.keyboard.press('Control+V');
		await shows(`src="${plane}" alt="A paper plane"`);
		await screenshot(page, 'pasted');
	});

	it('is dragged into an editor', async () => {
		const { page } = uiWorld();
		await openAtEnd('dragged.md');
		const to = await lines().locator('.view-line').last().boundingBox();
		assert.ok(to);
		await jobOf('A paper plane')
			.locator('.stage')
			.hover({ position: { x: 40, y: 40 } });
		await page.mouse.down();
		await page.mouse.move(to.x + 40, to.y + 40, { steps: 10 });
		await page.mouse.move(to.x + 4, to.y + to.height / 2, { steps: 5 });
		await page.mouse.up();
		await shows(reference);
	});
});
