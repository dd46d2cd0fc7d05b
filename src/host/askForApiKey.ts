import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { apiKeyProblem } from '../zenmux/apiKey.ts';
import { payAsYouGoUrl } from '../zenmux/links.ts';
import { environmentApiKey, type ApiKey } from './apiKey.ts';
import { openLink } from './openLink.ts';

/** Asks for the API key and stores it. @returns whether there is a key now */
export async function askForApiKey(apiKey: ApiKey): Promise<boolean> {
	const key = await showKeyInput();
	if (key === undefined) return false;
	await apiKey.store(key);
	return true;
}

function showKeyInput(): Promise<string | undefined> {
	const input = vscode.window.createInputBox();
	input.title = l10n.t('ZenMux API Key');
	input.prompt = l10n.t(
		'Get a key in [ZenMux’s console]({0}). It is kept in the secret storage of VS Code and sent to ZenMux only.',
		payAsYouGoUrl,
	);
	input.placeholder = 'sk-ai-v1-…';
	input.password = true;
	input.ignoreFocusOut = true;
	const importButton = {
		iconPath: new vscode.ThemeIcon('terminal'),
		tooltip: l10n.t('Use ZENMUX_API_KEY from the environment'),
	};
	const linkButton = {
		iconPath: new vscode.ThemeIcon('link-external'),
		tooltip: l10n.t('Get an API key'),
	};
	input.buttons = environmentApiKey() === undefined ? [linkButton] : [importButton, linkButton];
	return new Promise((resolve) => {
		const finish = (key: string | undefined): void => {
			resolve(key);
			input.dispose();
		};
		const accept = (text: string): void => {
			const key = text.trim();
			const problem = apiKeyProblem(key);
			if (problem === undefined) finish(key);
			else input.validationMessage = problem;
		};
		input.onDidChangeValue(() => (input.validationMessage = undefined));
		input.onDidTriggerButton((button) => {
			if (button === linkButton) void openLink(payAsYouGoUrl);
			else accept(environmentApiKey() ?? '');
		});
		input.onDidAccept(() => accept(input.value));
		input.onDidHide(() => finish(undefined));
		input.show();
	});
}
