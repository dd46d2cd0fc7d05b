import { beginWithFiles } from '../composer/addReferences.ts';
import type { ComposerTools } from '../composer/composerTools.ts';
import { baseOf } from '../jobs/composition.ts';
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
		const base = baseOf(tools.composer.composition);
		// What cannot be read was not taken along; the composer says so.
		if (base?.source?.uri === file.toString()) await studio.openPainter(base.id);
		else await studio.focusPrompt();
	};
}
