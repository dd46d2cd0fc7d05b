import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { ComposerIntent } from '../studio/protocol.ts';
import { actOnNotice } from './actOnNotice.ts';
import { addDropped, addFiles, addLink, addPicture } from './addReferences.ts';
import { askForLink } from './askForLink.ts';
import {
	markBroken,
	moveReference,
	removeReference,
	useScaled,
	useUpright,
} from './changeReferences.ts';
import { choosePictures } from './choosePictures.ts';
import { emptyComposition, maxCount } from '../jobs/composition.ts';
import { centre } from '../jobs/target.ts';
import type { ComposerTools } from './composerTools.ts';
import { endSuggestion, improvePrompt } from './improvePrompt.ts';
import {
	chooseModels,
	chooseParameters,
	choosePreset,
	resetParameters,
	saveAsDefault,
} from './chooseParameters.ts';
import { downloadReference } from './downloadReferences.ts';
import { matchNeighbours } from './neighbours.ts';
import { problemText } from './problemText.ts';
import { chooseMask, removeRegion, saveMask, setExpansion, setMarkup, setMask } from './regions.ts';
import { sendComposition } from './sendComposition.ts';

/** What is asked outside the panel; the focus comes back when it is answered. */
const asking: readonly ComposerIntent['type'][] = [
	'chooseFiles',
	'askForLink',
	'chooseMask',
	'saveMask',
];

/**
 * Does what the person asks for in the composer, and tells there what goes wrong. Pictures and masks
 * are taken in one after the other, and nothing is sent before they are.
 */
export function composerIntents(tools: ComposerTools): (intent: ComposerIntent) => Promise<void> {
	let taken: Promise<void> = Promise.resolve();
	let sending: Promise<void> | undefined;
	const attempt = async (intent: ComposerIntent): Promise<void> => {
		try {
			await act(tools, intent);
		} catch (error) {
			tell(tools, error);
		}
	};
	return (intent) => {
		// Asked for again while it is being sent: each request costs money.
		if (intent.type === 'send' && sending !== undefined) return sending;
		const turn = taken.then(() => attempt(intent));
		if (intent.type === 'send') sending = turn.finally(() => (sending = undefined));
		// What asks the person may last; nobody must wait for that.
		const isAsking = asking.includes(intent.type);
		const isTaking = 'bytes' in intent || 'uris' in intent || intent.type === 'matchNeighbours';
		if (!isAsking && isTaking) taken = turn;
		return isAsking ? turn.then(tools.focusPanel) : turn;
	};
}

function tell({ composer, log }: ComposerTools, error: unknown): void {
	log.error(error);
	const text = problemText(error);
	composer.tell({ tone: 'problem', text, actions: ['dismiss'] });
}

async function act(tools: ComposerTools, intent: ComposerIntent): Promise<void> {
	const { composer } = tools;
	switch (intent.type) {
		case 'setPrompt': {
			composer.type(intent.prompt);
			return;
		}
		case 'send':
			composer.type(intent.prompt);
			await sendComposition(tools, intent.isDraft ? 'drafts' : 'full');
			return;
		case 'setModels': {
			chooseModels(tools, intent.models);
			return;
		}
		case 'refreshModels':
			return tools.catalogue.refresh();
		case 'setParameters': {
			chooseParameters(tools, intent.changes);
			return;
		}
		case 'setCount': {
			const count = Math.min(Math.max(intent.count, 1), maxCount);
			composer.set({ ...composer.composition, count });
			return;
		}
		case 'setTargetSize': {
			composer.set({ ...composer.composition, targetSize: intent.size, focus: centre });
			return;
		}
		case 'removeTargetSize': {
			composer.set({ ...composer.composition, targetSize: undefined });
			return;
		}
		case 'removeTargetFile': {
			const text = l10n.t('The picture goes where the settings say.');
			composer.remove({ ...composer.composition, targetFile: undefined }, text);
			return;
		}
		case 'matchNeighbours':
			return matchNeighbours(tools);
		case 'setPreset': {
			choosePreset(tools, intent.preset);
			return;
		}
		case 'resetParameters': {
			resetParameters(tools);
			return;
		}
		case 'saveAsDefault':
			return saveAsDefault(tools);
		case 'improvePrompt':
			composer.type(intent.prompt);
			return improvePrompt(composer, tools.languageModel.ask);
		case 'endSuggestion': {
			endSuggestion(composer, intent.isAccepted);
			return;
		}
		case 'clear': {
			composer.remove(emptyComposition, l10n.t('The composer was cleared.'));
			return;
		}
		case 'noticeAct':
			return actOnNotice(tools, intent.action);
		case 'chooseFiles':
			return addFiles(tools, await choosePictures());
		case 'askForLink':
			return askForLink(tools);
		case 'addFiles':
			return addDropped(
				tools,
				intent.uris.map((uri) => vscode.Uri.parse(uri)),
			);
		case 'addLink':
			return addLink(tools, intent.url);
		case 'addPicture':
			return addPicture(tools, intent.name, intent.bytes, intent.isAlone);
		case 'removeReference': {
			removeReference(tools, intent.id);
			return;
		}
		case 'moveReference': {
			moveReference(tools, intent.id, intent.index);
			return;
		}
		case 'downloadReference':
			return downloadReference(tools, intent.id);
		case 'scaledReference':
			return useScaled(tools, intent.id, intent.bytes);
		case 'upright':
			return useUpright(tools, intent.id, intent.bytes);
		case 'undecodable': {
			markBroken(tools, intent.id);
			return;
		}
		case 'setMask':
			return setMask(tools, intent.id, intent.bytes);
		case 'saveMask':
			return saveMask(tools, intent.bytes);
		case 'chooseMask':
			return chooseMask(tools);
		case 'setMarkup':
			return setMarkup(tools, intent.id, intent.bytes);
		case 'setExpansion': {
			setExpansion(tools, intent.id, intent.insets);
			return;
		}
		case 'removeRegion': {
			removeRegion(tools);
			return;
		}
		case 'setKeepRest': {
			composer.set({ ...composer.composition, isRestKept: intent.isOn });
			return;
		}
		case 'setFeather': {
			composer.set({ ...composer.composition, feather: intent.feather });
			return;
		}
		case 'setInputFidelity': {
			composer.set({
				...composer.composition,
				inputFidelity: intent.value === 'auto' ? undefined : intent.value,
			});
			return;
		}
	}
}
