import type * as vscode from 'vscode';
import type { ComposerTools } from '../composer/composerTools.ts';
import { sendPicture } from '../composer/sendPicture.ts';
import { askForApiKey } from '../host/askForApiKey.ts';
import { reportRefusal } from '../host/reportRefusal.ts';
import { outputSettings, requestProblem } from '../host/requestSettings.ts';
import { emptyComposition } from '../jobs/composition.ts';
import type { Started } from '../jobs/jobs.ts';
import type { GenerateRequest } from '../zenmux/imageRequest.ts';
import { askForPrompt } from './askForPrompt.ts';

/** Stands for the prompt while the settings are checked, before it is asked for. */
const anyPrompt = 'A picture';

/** Gives the workspace folder that gets the picture, after a question where there are several. */
type PickFolder = () => Promise<vscode.WorkspaceFolder | undefined | 'dismissed'>;

/**
 * Asks for key, folder and prompt, as far as they are not known, and sends the prompt.
 * @returns `undefined` when the person dismissed a question, or it was refused before it was sent
 */
export async function sendPrompt(
	tools: ComposerTools,
	knownPrompt: string | undefined,
	pickFolder: PickFolder,
): Promise<Started | undefined> {
	const { apiKey } = tools;
	if ((await apiKey.read()) === undefined && !(await askForApiKey(apiKey))) return undefined;
	const folder = await pickFolder();
	if (folder === 'dismissed') return undefined;
	const draft = { kind: 'generate', ...outputSettings(folder?.uri) } as const;
	const request = { ...draft, prompt: knownPrompt ?? anyPrompt };
	if (isRefused(request, folder?.uri)) return undefined;
	const prompt = knownPrompt ?? (await askForPrompt());
	if (prompt === undefined) return undefined;
	const sent = await sendPicture(tools, { ...emptyComposition, prompt }, folder?.uri);
	if (sent.kind === 'refused') reportRefusal(sent.message);
	return sent.kind === 'sent' ? sent.jobs[0] : undefined;
}

/** Says what is wrong with a request that ZenMux would refuse, before a prompt is typed or it is sent. */
function isRefused(request: GenerateRequest, scope: vscode.Uri | undefined): boolean {
	const message = requestProblem(request, scope);
	if (message === undefined) return false;
	reportRefusal(message);
	return true;
}
