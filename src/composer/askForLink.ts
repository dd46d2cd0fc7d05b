import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { isSafe } from '../zenmux/baseUrl.ts';
import { addLink } from './addReferences.ts';
import type { ComposerTools } from './composerTools.ts';

/** Asks for the address of a picture that ZenMux fetches itself. */
export async function askForLink(tools: ComposerTools): Promise<void> {
	const url = await vscode.window.showInputBox({
		title: l10n.t('Add a Picture by Its Link'),
		prompt: l10n.t('ZenMux fetches the picture itself. The link must be reachable by everyone.'),
		placeHolder: 'https://example.com/picture.png',
		ignoreFocusOut: true,
		validateInput: (text) =>
			text.trim() === '' || (URL.canParse(text.trim()) && isSafe(new URL(text.trim())))
				? undefined
				: l10n.t('Enter a link that starts with https://.'),
	});
	if (url !== undefined && url.trim() !== '') await addLink(tools, url);
}
