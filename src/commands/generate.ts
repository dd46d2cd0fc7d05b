import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { ApiKey } from '../host/apiKey.ts';
import { reportError } from '../host/reportError.ts';
import { runRemedy } from '../host/runRemedy.ts';
import { readSettings, settingProblem } from '../host/settings.ts';
import type { Progress } from '../jobs/job.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Studio } from '../studio/studio.ts';
import { baseUrlProblem } from '../zenmux/baseUrl.ts';
import type { GenerateRequest } from '../zenmux/imageRequest.ts';
import { parameterProblem, promptProblem } from '../zenmux/parameterProblem.ts';
import { askForApiKey } from './setApiKey.ts';
import { pickFolder } from './pickFolder.ts';

/** A request that waits for its prompt. */
type Draft = Omit<GenerateRequest, 'prompt'>;

/** Stands for the prompt while the settings are checked, before it is asked for. */
const anyPrompt = 'A picture';

/**
 * *Generate Image…*: key, folder, prompt, then the job in the Studio. With `{ prompt }` it asks for
 * no prompt. Resolves when the job has ended, with its progress; `undefined` when the person
 * dismissed a question or the request was refused before it was sent.
 */
export function registerGenerate(jobs: Jobs, studio: Studio, apiKey: ApiKey): vscode.Disposable {
	return vscode.commands.registerCommand(
		'zenmuxImages.generate',
		async (given?: { readonly prompt?: unknown }): Promise<Progress | undefined> => {
			if ((await apiKey.read()) === undefined && !(await askForApiKey(apiKey))) return undefined;
			const folder = await pickFolder();
			if (folder === 'dismissed') return undefined;
			const draft = draftFromSettings(folder?.uri);
			const givenPrompt = typeof given?.prompt === 'string' ? given.prompt.trim() : undefined;
			const request = { ...draft, prompt: givenPrompt ?? anyPrompt };
			if (isRefused(request, folder?.uri)) return undefined;
			const prompt = givenPrompt ?? (await askForPrompt());
			if (prompt === undefined) return undefined;
			const job = jobs.start({ ...draft, prompt }, folder?.uri.toString());
			studio.reveal();
			return (await job.ended).progress;
		},
	);
}

function draftFromSettings(scope: vscode.Uri | undefined): Draft {
	const settings = readSettings(scope);
	return {
		kind: 'generate',
		model: settings.model,
		size: settings.size,
		quality: settings.quality,
		outputFormat: settings.outputFormat,
		outputCompression: settings.outputCompression,
		background: settings.background,
		moderation: settings.moderation,
		partialImages: settings.partialImages,
	};
}

/** Says what is wrong with a request that ZenMux would refuse, before a prompt is typed or it is sent. */
function isRefused(request: GenerateRequest, scope: vscode.Uri | undefined): boolean {
	const message =
		settingProblem(scope) ??
		parameterProblem(request)?.message ??
		baseUrlProblem(readSettings(undefined).baseUrl);
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
