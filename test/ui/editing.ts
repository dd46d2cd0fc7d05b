import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import {
	answerQuickInput,
	changeSettings,
	chooseInMenu,
	runCommand,
	setTheme,
} from '../vscode/workbenchPage.ts';
import { uiWorld } from './uiWorld.ts';

/**
 * A file of the workspace in the Explorer. Wait for new files there before another one is clicked:
 * rows move when one comes.
 */
export function inExplorer(name: string): Locator {
	return uiWorld().page.locator('.explorer-folders-view').getByText(name, { exact: true });
}

/** Right-clicks a file, or the last of several that are selected, and chooses *Edit Image*. */
export async function editFromExplorer(...names: readonly string[]): Promise<void> {
	await select(names);
	await chooseInMenu(inExplorer(names.at(-1) ?? ''), 'Edit Image with ZenMux…');
}

/** Selects files in the Explorer; the first click opens its file there, and that must be over. */
async function select(names: readonly string[]): Promise<void> {
	const { page } = uiWorld();
	const [first = '', ...others] = names;
	await inExplorer(first).click();
	await page.locator('.tab.active', { hasText: first }).waitFor();
	for (const name of others) await inExplorer(name).click({ modifiers: ['Control'] });
	const rows = page.locator('.explorer-folders-view .monaco-list-row.selected');
	await rows.nth(names.length - 1).waitFor();
}

/** The chips of the composer, in their order. */
export function chips(): Locator {
	return uiWorld().studio.locator('.composer [data-reference]');
}

/** The bytes of a file of the workspace. */
export function onDisk(name: string): Promise<Buffer> {
	return readFile(path.join(uiWorld().folder, name));
}

/** The newest job with this prompt. */
export function jobOf(prompt: string): Locator {
	const { page, studio } = uiWorld();
	const heading = page.getByRole('heading', { name: prompt, exact: true });
	return studio.locator('.job').filter({ has: heading }).first();
}

/** Presses *Edit This* of a job; resolves when its picture is the only reference. */
export async function editThis(job: Locator, name: string): Promise<void> {
	const { studio } = uiWorld();
	await job.getByRole('button', { name: 'Edit This' }).click();
	await studio.locator('.composer').getByText(name, { exact: true }).waitFor();
	await studio.locator('#prompt:focus').waitFor();
}

/** Types into the composer's prompt and sends it by keys; resolves when its job is in the panel. */
export async function send(prompt: string): Promise<Locator> {
	const box = uiWorld().studio.locator('#prompt');
	await box.fill(prompt);
	await box.press('Control+Enter');
	await jobOf(prompt).waitFor();
	return jobOf(prompt);
}

/**
 * Begins with no notification and no record, and the key, as a person would give it: a
 * reload loses it in the bare server.
 */
export async function startEditing(): Promise<void> {
	const { page, zenmux } = uiWorld();
	await zenmux.reset();
	await changeSettings(page, { 'zenmuxImages.model': 'openai/gpt-image-2' });
	await setTheme(page, 'Dark Modern');
	await runCommand(page, 'Notifications: Clear All Notifications');
	await giveKey();
}

/** Gives the key of the test server, as a person does. */
export async function giveKey(): Promise<void> {
	const { page, server } = uiWorld();
	await runCommand(page, 'ZenMux Images: Set API Key…');
	await answerQuickInput(page, 'ZenMux API Key', server.key);
}
