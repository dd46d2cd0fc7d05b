import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { ApiKey } from '../host/apiKey.ts';
import { askForApiKey } from '../host/askForApiKey.ts';
import { pickFolder } from '../host/pickFolder.ts';
import { reportError } from '../host/reportError.ts';
import { runRemedy } from '../host/runRemedy.ts';
import { outputSettings, requestProblem } from '../host/requestSettings.ts';
import type { Progress } from '../jobs/job.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Studio } from '../studio/studio.ts';
import type { GenerateRequest } from '../zenmux/imageRequest.ts';
import { promptProblem } from '../zenmux/parameterProblem.ts';

/** Stands for the prompt while the settings are checked, before it is asked for. */
const anyPrompt = 'A picture';

/**
 * Asks for key, folder and prompt, then shows the job in the Studio.
 * @param givenPrompt is not asked for then
 * @returns the progress of the job when it has ended; `undefined` when the person dismissed a
 * question or the request was refused before it was sent
 */
export async function generatePicture(
	jobs: Jobs,
	studio: Studio,
	apiKey: ApiKey,
	givenPrompt: string | undefined,
): Promise<Progress | undefined> {
	if ((await apiKey.read()) === undefined && !(await askForApiKey(apiKey))) return undefined;
	const folder = await pickFolder();
	if (folder === 'dismissed') return undefined;
	const draft = { kind: 'generate', ...outputSettings(folder?.uri) } as const;
	const request = { ...draft, prompt: givenPrompt ?? anyPrompt };
	if (isRefused(request, folder?.uri)) return undefined;
	const prompt = givenPrompt ?? (await askForPrompt());
	if (prompt === undefined) return undefined;
	const job = jobs.start({ ...draft, prompt }, folder?.uri.toString());
	await studio.reveal();
	return (await job.ended).progress;
}

/** Says what is wrong with a request that ZenMux would refuse, before a prompt is typed or it is sent. */
function isRefused(request: GenerateRequest, scope: vscode.Uri | undefined): boolean {
	const message = requestProblem(request, scope);
	if (message === undefined) return false;
	void reportError(
		{ message, remedies: ['openSettings', 'selectModel'], requestId: undefined },
		(remedy) => runRemedy(remedy),
	);
	return true;
}

async function askForPrompt(): Promise<string | undefined> {
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
