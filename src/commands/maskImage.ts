import { beginWithFiles } from '../composer/addReferences.ts';
import type { ComposerTools } from '../composer/composerTools.ts';
import type { Studio } from '../studio/studio.ts';
import { givenFile } from './givenFile.ts';

/** *Paint a Mask on Image*: begins an edit of a picture, with the painter open. */
export function maskImage(
	tools: ComposerTools,
	studio: Studio,
): (given?: unknown) => Promise<void> {
	return async (given) => {
		const file = givenFile(given);
		if (file === undefined) return;
		await beginWithFiles(tools, [file]);
		const [first] = tools.composer.composition.references;
		// What cannot be read was not taken along; the composer says so.
		if (first?.source?.uri === file.toString()) await studio.openPainter(first.id);
		else await studio.focusPrompt();
	};
}
