import type { Locator } from 'playwright-core';
import { jobOf } from './editing.ts';
import { sendPrompt } from './studioPanel.ts';
import { uiWorld } from './uiWorld.ts';

/** Shows a part of the Studio by a click on its tab. */
export async function showTab(name: 'Create' | 'History'): Promise<void> {
	const { studio } = uiWorld();
	await studio.getByRole('tab', { name, exact: true }).click();
	await studio.getByRole('tabpanel', { name }).waitFor();
}

/** The card of the history with this prompt; its role is gone while another tab is shown. */
export function card(prompt: string): Locator {
	return uiWorld().studio.getByRole('gridcell', { name: prompt });
}

/** Presses a button of a card, which is there while the pointer is over the card. */
export async function pressOnCard(prompt: string, name: string): Promise<void> {
	await card(prompt).hover();
	await card(prompt).getByRole('button', { name, exact: true }).click();
}

/** One of the filters above the cards. */
export function filter(label: 'Status' | 'Model' | 'Sort by'): Locator {
	return uiWorld().studio.getByRole('combobox', { name: label, exact: true });
}

/** Waits until the history says that it shows so many. */
export async function shows(found: number, all: number): Promise<void> {
	const { studio } = uiWorld();
	await studio
		.locator('.history-summary')
		.getByText(`${found} of ${all}`, { exact: true })
		.waitFor();
}

/** Waits until the cards are these, in this order. */
export async function ordered(...prompts: readonly string[]): Promise<void> {
	const { studio } = uiWorld();
	for (const [place, prompt] of prompts.entries()) {
		await studio.locator(`[data-place="${place}"]`, { hasText: prompt }).waitFor();
	}
}

/** Sends a prompt and waits until its job says this. */
export async function make(prompt: string, status: string): Promise<void> {
	await sendPrompt(prompt);
	await jobOf(prompt).getByText(status, { exact: true }).waitFor();
}
