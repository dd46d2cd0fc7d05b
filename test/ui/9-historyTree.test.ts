import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import {
	answerDialog,
	chooseInMenu,
	openView,
	runCommand,
	screenshot,
} from '../vscode/workbenchPage.ts';
import { jobOf } from './editing.ts';
import { card, make, pressOnCard, showTab } from './historyPanel.ts';
import { startComposing } from './studioPanel.ts';
import { uiWorld } from './uiWorld.ts';

describe('the history in the side bar', () => {
	const tree = (): Locator => uiWorld().page.getByRole('tree', { name: 'History' });
	const item = (prompt: string): Locator =>
		tree().getByRole('treeitem', { name: new RegExp(`^${prompt}`) });

	before(async () => {
		const { zenmux } = uiWorld();
		await startComposing();
		await make('A small lighthouse', 'Saved');
		await zenmux.setFault({ kind: 'error', status: 402, type: 'reject_no_credit' }, { times: 1 });
		await make('A wooden boat', 'Failed');
		await openView(uiWorld().page, 'ZenMux Images');
	});
	after(() => openView(uiWorld().page, 'Explorer'));

	it('has the days, and what was made on each', async () => {
		await tree().getByRole('treeitem', { name: 'Today' }).waitFor();
		await item('A small lighthouse')
			.getByText(/gpt-image-2 · ≈ \$/)
			.waitFor();
		await item('A wooden boat').waitFor();
		await screenshot(uiWorld().page, 'history-tree');
	});

	it('shows what is clicked in the Studio', async () => {
		const { studio } = uiWorld();
		await item('A wooden boat').click();
		await studio.locator('.job:focus', { hasText: 'A wooden boat' }).waitFor();
	});

	it('pins, by the menu of an entry, what then stands above', async () => {
		await chooseInMenu(item('A wooden boat'), 'Pin');
		await tree().getByRole('treeitem', { name: 'Pinned' }).waitFor();
		await screenshot(uiWorld().page, 'history-tree-pinned');
		await chooseInMenu(item('A wooden boat'), 'Unpin');
		await tree().getByRole('treeitem', { name: 'Pinned' }).waitFor({ state: 'hidden' });
	});

	it('reuses an entry, in the composer', async () => {
		const { studio } = uiWorld();
		await chooseInMenu(item('A wooden boat'), 'Reuse');
		await studio.locator('#prompt:focus').waitFor();
		assert.equal(await studio.locator('#prompt').inputValue(), 'A wooden boat');
	});

	it('deletes an entry, after asking', async () => {
		await chooseInMenu(item('A wooden boat'), 'Delete…');
		await answerDialog(
			uiWorld().page,
			'Remove this picture from the history?',
			'Remove from History',
		);
		await item('A wooden boat').waitFor({ state: 'hidden' });
	});
});

/** The row of the Explorer that has the focus. */
const focusedRow = (name: string): Locator => {
	const row = '.explorer-folders-view .monaco-list:focus .monaco-list-row.focused';
	return uiWorld().page.locator(row, { hasText: name });
};

describe('a file that was made here', () => {
	before(async () => {
		await startComposing();
		await make('An old windmill', 'Saved');
	});
	after(async () => {
		await runCommand(uiWorld().page, 'ZenMux Images: Open Studio');
		await showTab('Create');
	});

	it('is followed when it gets another name', async () => {
		const { page } = uiWorld();
		await jobOf('An old windmill').getByRole('button', { name: 'Reveal in Explorer' }).click();
		await focusedRow('an-old-windmill.png').waitFor();
		await page.keyboard.press('F2');
		const name = page.locator('.explorer-folders-view .monaco-inputbox input');
		await name.fill('mill.png');
		await name.press('Enter');
		await jobOf('An old windmill').getByText('mill.png', { exact: true }).waitFor();
		await showTab('History');
		await card('An old windmill')
			.getByText(/ mill\.png/)
			.waitFor();
		await pressOnCard('An old windmill', 'Open');
		await page.locator('.tab.active', { hasText: 'mill.png' }).waitFor();
	});

	it('is followed into another folder', async () => {
		const { page, folder } = uiWorld();
		// By keys: VS Code drops nothing on a row that it is drawing anew at this moment.
		await runCommand(page, 'File: Reveal Active File in Explorer View');
		await focusedRow('mill.png').waitFor();
		await page.keyboard.press('Control+X');
		await page.keyboard.press('End');
		await focusedRow('sprite.png').waitFor();
		await page.keyboard.press('Control+V');
		const atTop = page.locator('.explorer-folders-view .monaco-list-row[aria-level="1"]');
		await atTop.filter({ hasText: 'mill.png' }).waitFor();
		await page.locator('.tab', { hasText: 'mill.png' }).click({ button: 'middle' });
		await runCommand(page, 'ZenMux Images: Show History');
		await pressOnCard('An old windmill', 'Open');
		await page.locator('.tab.active', { hasText: 'mill.png' }).waitFor();
		assert.ok(existsSync(path.join(folder, 'mill.png')));
		assert.ok(!existsSync(path.join(folder, 'assets/images/mill.png')));
	});
});
