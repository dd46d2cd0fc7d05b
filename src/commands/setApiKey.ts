import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { environmentApiKey, type ApiKey } from '../host/apiKey.ts';
import { askForApiKey } from '../host/askForApiKey.ts';
import { apiKeyProblem } from '../zenmux/apiKey.ts';

/** *Set API Key*. With the argument `'environment'` it takes `ZENMUX_API_KEY` without a question. */
export function setApiKey(apiKey: ApiKey): (from?: unknown) => Promise<boolean> {
	return async (from) => {
		if (from === 'environment') return importKey(apiKey);
		if (!(await askForApiKey(apiKey))) return false;
		void vscode.window.showInformationMessage(
			l10n.t('The ZenMux API key is stored in the secret storage of VS Code.'),
		);
		return true;
	};
}

async function importKey(apiKey: ApiKey): Promise<boolean> {
	const key = environmentApiKey();
	if (key === undefined || apiKeyProblem(key) !== undefined) return false;
	await apiKey.store(key);
	return true;
}
