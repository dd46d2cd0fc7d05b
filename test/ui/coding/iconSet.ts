import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import sharp from 'sharp';
import { chooseInMenu } from '../../vscode/workbenchPage.ts';
import { inExplorer } from '../editing.ts';
import { uiWorld } from '../uiWorld.ts';

const logo = `<svg xmlns="http://www.w3.org/2000/svg" width="1024" height="1024" viewBox="0 0 16 16">
	<circle cx="8" cy="8" r="7" fill="#e4572e"/>
	<path d="M4 8 L12 4 L9.5 12 L8 9 Z" fill="#fffaf0"/>
	<path d="M8 9 L12 4" stroke="#e4572e" stroke-width="0.4"/>
</svg>`;

/** Writes a square picture, `logo.png`, into a workspace folder. */
export async function writeLogo(folder: string): Promise<void> {
	await writeFile(path.join(folder, 'logo.png'), await sharp(Buffer.from(logo)).png().toBuffer());
}

/** The dialog in which the icon set of the logo is exported. */
export function dialog(): Locator {
	return uiWorld().studio.getByRole('dialog', { name: 'Icon set of logo.png' });
}

/** Opens it by the logo's menu in the Explorer. */
export async function openDialog(): Promise<void> {
	await chooseInMenu(inExplorer('logo.png'), 'Export Icon Set…');
	await dialog().waitFor();
}

/** Waits until icons of all sizes are drawn: a canvas that nothing was drawn on is 300 wide. */
export async function iconsAreDrawn(): Promise<void> {
	await dialog().locator('canvas').nth(17).waitFor();
	const undrawn = dialog().locator('canvas:not([width])');
	await undrawn.first().waitFor({ state: 'detached' });
}
