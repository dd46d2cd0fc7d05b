import * as vscode from 'vscode';
import { readSettings } from '../host/settings.ts';

/**
 * The folder that links with a leading slash begin from, as `zenmuxImages.references.root` says;
 * `undefined` where the setting is empty or leads out of the workspace folder.
 * @param folder the workspace folder
 */
export function referenceRoot(folder: vscode.Uri): vscode.Uri | undefined {
	const setting = readSettings(folder)['references.root'];
	const segments = setting.split(/[\\/]+/).filter((segment) => segment !== '' && segment !== '.');
	const leadsOut = segments.includes('..') || /^[a-z]:/i.test(setting);
	return segments.length === 0 || leadsOut ? undefined : vscode.Uri.joinPath(folder, ...segments);
}
