import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { promptProblem } from '../zenmux/parameterProblem.ts';

/** Asks what the picture is to show, beginning with what is selected. @returns `undefined` when dismissed */
export async function askForPrompt(): Promise<string | undefined> {
	const prompt = await vscode.window.showInputBox({
		title: l10n.t('Generate Image'),
		prompt: l10n.t('Describe the picture.'),
		placeHolder: l10n.t('A paper plane icon, flat, two colours'),
		value: selectedText(),
		ignoreFocusOut: true,
		// Nothing is wrong yet with what has not been typed.
		validateInput: (text) => (text.trim() === '' ? undefined : promptProblem(text.trim())),
	});
	return prompt?.trim() || undefined;
}

function selectedText(): string {
	const editor = vscode.window.activeTextEditor;
	return editor === undefined ? '' : editor.document.getText(editor.selection).trim();
}
