import * as vscode from 'vscode';
import { isAllowedLink } from '../zenmux/links.ts';

/**
 * Opens a page in the person's browser. The only place that does.
 * @throws Error when the extension has no business there
 */
export async function openLink(address: string): Promise<void> {
	if (!isAllowedLink(address)) throw new Error('This link leads to none of the allowed hosts.');
	await vscode.env.openExternal(vscode.Uri.parse(address, true));
}
