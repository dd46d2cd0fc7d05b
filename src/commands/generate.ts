import * as vscode from 'vscode';
import type { ApiKey } from '../host/apiKey.ts';
import type { Progress } from '../jobs/job.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Studio } from '../studio/studio.ts';

/**
 * *Generate Image…*: key, folder, prompt, then the job in the Studio. With `{ prompt }` it asks for
 * no prompt. Resolves when the job has ended, with its progress; `undefined` when nothing was sent.
 */
export function registerGenerate(jobs: Jobs, studio: Studio, apiKey: ApiKey): vscode.Disposable {
	return vscode.commands.registerCommand(
		'zenmuxImages.generate',
		async (given?: { readonly prompt?: unknown }): Promise<Progress | undefined> => {
			// Loaded when it is used: activation does without.
			const { generatePicture } = await import('../onDemand.ts');
			const prompt = typeof given?.prompt === 'string' ? given.prompt.trim() : undefined;
			return generatePicture(jobs, studio, apiKey, prompt);
		},
	);
}
