import path from 'node:path';
import type { Locator } from 'playwright-core';
import { pack } from '../../package/buildPackage.ts';
import { folders } from '../../vscode/folders.ts';
import { answerQuickInput, runCommand } from '../../vscode/workbenchPage.ts';
import { uiWorld } from '../uiWorld.ts';

/** What VS Code asks before the tool runs. */
export const agreement = 'Make a picture with ZenMux?';

/** Calls the tool as an agent does; what it answers comes as a notification. */
export async function callTool(input: object): Promise<void> {
	const { page } = uiWorld();
	await runCommand(page, 'Test Agent: Call a Tool');
	const call = JSON.stringify(['zenmux_generate_image', input]);
	await answerQuickInput(page, 'Tool and input as JSON', call);
}

/** VS Code's own question whether the tool may run. */
export function question(): Locator {
	return uiWorld().page.locator('.monaco-dialog-box').filter({ hasText: agreement });
}

/** Packs the extension that calls tools as an agent does. @returns the path of its `.vsix` */
export async function packAgent(): Promise<string> {
	const vsix = path.join(folders.vscodeTest, 'agent.vsix');
	await pack(path.join(import.meta.dirname, 'agent'), vsix);
	return vsix;
}
