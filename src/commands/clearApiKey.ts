import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { ApiKey } from '../host/apiKey.ts';

/** *Clear API Key*: forgets the key. */
export async function clearApiKey(apiKey: ApiKey): Promise<void> {
	await apiKey.clear();
	void vscode.window.showInformationMessage(
		l10n.t('The ZenMux API key was removed from the secret storage of VS Code.'),
	);
}
