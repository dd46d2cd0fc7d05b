import * as l10n from '@vscode/l10n';
import { beginWithFiles } from '../composer/addReferences.ts';
import type { ComposerTools } from '../composer/composerTools.ts';
import type { Studio } from '../studio/studio.ts';
import { givenFile } from './givenFile.ts';

/** Pictures to choose from. */
const variations = 4;

/**
 * *Generate Variations*: begins an edit of a picture that asks for several others like it. They cost
 * money: the person looks at what is asked, and sends it.
 */
export function generateVariations(
	tools: ComposerTools,
	studio: Studio,
): (given?: unknown) => Promise<void> {
	return async (given) => {
		const file = givenFile(given);
		if (file === undefined) return;
		const prompt = l10n.t(
			'A variation of this picture: the same subject, style and palette, in another composition.',
		);
		await beginWithFiles(tools, [file], { prompt, count: variations });
		await studio.focusPrompt();
	};
}
