import type { ComposerTools } from '../composer/composerTools.ts';
import { pickFolder } from '../host/pickFolder.ts';
import type { Progress } from '../jobs/job.ts';
import type { Studio } from '../studio/studio.ts';
import { givenPrompt } from './givenPrompt.ts';
import { sendPrompt } from './sendPrompt.ts';

/**
 * *Generate Image…*: key, folder, prompt, then the job in the Studio. With `{ prompt }` it asks for
 * no prompt. Resolves when the job has ended, with its progress; `undefined` when the person
 * dismissed a question or the request was refused before it was sent.
 */
export function generate(
	tools: ComposerTools,
	studio: Studio,
): (given?: unknown) => Promise<Progress | undefined> {
	return async (given) => {
		const job = await sendPrompt(tools, givenPrompt(given)?.trim(), pickFolder);
		if (job === undefined) return undefined;
		await studio.reveal();
		return (await job.ended).progress;
	};
}
