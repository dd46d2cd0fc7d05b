import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { ComposerTools } from '../composer/composerTools.ts';
import { askForApiKey } from '../host/askForApiKey.ts';
import { pickFolder } from '../host/pickFolder.ts';
import { reportError } from '../host/reportError.ts';
import { runRemedy } from '../host/runRemedy.ts';
import { outputSettings, requestProblem } from '../host/requestSettings.ts';
import { emptyComposition } from '../jobs/composition.ts';
import type { Progress } from '../jobs/job.ts';
import type { Studio } from '../studio/studio.ts';
import type { GenerateRequest } from '../zenmux/imageRequest.ts';
import { promptProblem } from '../zenmux/parameterProblem.ts';
import { givenPrompt } from './givenPrompt.ts';

/** Stands for the prompt while the settings are checked, before it is asked for. */
const anyPrompt = 'A picture';

/**
 * *Generate Image…*: key, folder, prompt, then the job in the Studio. With `{ prompt }` it asks for
 * no prompt. Resolves when the job has ended, with its progress; `undefined` when the person
 * dismissed a question or the request was refused before it was sent.
 */
export function generate(
	tools: ComposerTools,
	studio: Studio,
): (given?: unknown) => Promise<Progress | undefined> {
	return (given) => generatePicture(tools, studio, givenPrompt(given)?.trim());
}

async function generatePicture(
	{ jobs, apiKey, maySpend }: ComposerTools,
	studio: Studio,
	knownPrompt: string | undefined,
): Promise<Progress | undefined> {
	if ((await apiKey.read()) === undefined && !(await askForApiKey(apiKey))) return undefined;
	const folder = await pickFolder();
	if (folder === 'dismissed') return undefined;
	const draft = { kind: 'generate', ...outputSettings(folder?.uri) } as const;
	const request = { ...draft, prompt: knownPrompt ?? anyPrompt };
	if (isRefused(request, folder?.uri)) return undefined;
	const prompt = knownPrompt ?? (await askForPrompt());
	if (prompt === undefined) return undefined;
	const spec = {
		request: { ...draft, prompt },
		folder: folder?.uri.toString(),
		edit: undefined,
		composition: { ...emptyComposition, prompt },
		final: undefined,
	};
	if (!(await maySpend([spec]))) return undefined;
	const [job] = jobs.start([spec]);
	await studio.reveal();
	return (await job?.ended)?.progress;
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
