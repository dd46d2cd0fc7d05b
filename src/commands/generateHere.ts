import type { Progress } from '../jobs/job.ts';
import { Spot } from '../references/spot.ts';
import { givenPrompt } from './givenPrompt.ts';
import { sendPrompt } from './sendPrompt.ts';
import { folderOf, writableEditor, type DocumentTools } from './writableEditor.ts';

/**
 * *Generate Image Here…*: a picture whose reference is inserted at the cursor. With `{ prompt }` it
 * asks for no prompt.
 * @returns resolves when the job has ended; the reference is there when its picture is saved;
 * `undefined` when nothing was sent
 */
export function generateHere(
	tools: DocumentTools,
): (given?: unknown) => Promise<Progress | undefined> {
	return async (given) => {
		const editor = await writableEditor();
		if (editor === undefined) return undefined;
		const { document, selection } = editor;
		const spot = new Spot(document, document.offsetAt(selection.active), 'before');
		const send = (): ReturnType<typeof sendPrompt> =>
			sendPrompt(tools, givenPrompt(given)?.trim(), () => folderOf(document));
		return (await tools.insertions.insert(spot, 'inline', send))?.progress;
	};
}
