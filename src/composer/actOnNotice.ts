import { runRemedy } from '../host/runRemedy.ts';
import { chooseModels } from './chooseParameters.ts';
import type { ComposerTools } from './composerTools.ts';
import { downloadAll } from './downloadReferences.ts';
import type { NoticeAction } from './notice.ts';
import { resizeMask } from './regions.ts';

/** Does what the button of the composer's notice says. */
export async function actOnNotice(tools: ComposerTools, action: NoticeAction): Promise<void> {
	const { composer } = tools;
	switch (action) {
		case 'undo': {
			composer.undo();
			return;
		}
		case 'asReference': {
			composer.takeInstead();
			return;
		}
		case 'dismiss':
		case 'paintMask': {
			composer.tell(undefined);
			return;
		}
		case 'resizeMask':
			return resizeMask(tools);
		case 'download':
			return downloadAll(tools);
		case 'openSettings':
			return runRemedy(action);
		case 'selectModel':
			return runRemedy(action, (model) => {
				if (model !== undefined) chooseModels(tools, [model]);
				return Promise.resolve();
			});
	}
}
