import type * as vscode from 'vscode';
import type { ComposerTools } from '../composer/composerTools.ts';
import { beginEdit, sendEdit } from '../composer/editFiles.ts';
import type { Progress } from '../jobs/job.ts';
import { inTurn } from '../jobs/inTurn.ts';
import type { Studio } from '../studio/studio.ts';
import { givenFile } from './givenFile.ts';
import { givenPrompt } from './givenPrompt.ts';
import { shownPicture } from './shownPicture.ts';

/**
 * *Edit Image with ZenMux…*: the chosen pictures become references in the Studio, and the prompt
 * waits there. With `{ prompt }` it is sent at once; resolves when the job has ended then.
 * @returns `undefined` when nothing was sent
 */
export function editImage(
	tools: ComposerTools,
	studio: Studio,
): (clicked?: unknown, selected?: unknown, given?: unknown) => Promise<Progress | undefined> {
	// All are put together in the one composer: the next one begins when the one before was sent.
	const afterTheOthers = inTurn();
	return async (clicked, selected, given) => {
		const pictures = picturesOf([clicked, selected, given]);
		const prompt = givenPrompt(given);
		const job = await afterTheOthers(async () => {
			if (!(await beginEdit(tools, pictures))) return undefined;
			if (prompt !== undefined) {
				await studio.reveal();
				return sendEdit(tools, prompt);
			}
			await studio.focusPrompt();
			return undefined;
		});
		return (await job?.ended)?.progress;
	};
}

/**
 * The Explorer gives the clicked file and all selected ones, an editor's menu its file, Source Control
 * each selected change as an argument; the palette gives nothing, and the picture on screen is meant.
 */
function picturesOf(given: readonly unknown[]): readonly vscode.Uri[] {
	const [clicked, selected] = given;
	const files = filesOf(Array.isArray(selected) ? selected : given);
	if (files.length > 0) return files;
	const file = givenFile(clicked) ?? shownPicture();
	return file === undefined ? [] : [file];
}

function filesOf(values: readonly unknown[]): readonly vscode.Uri[] {
	return values.flatMap((value) => givenFile(value) ?? []);
}
