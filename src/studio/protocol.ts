import * as v from 'valibot';
import { maxModels } from '../jobs/composition.ts';
import { jobActions } from '../jobs/jobAction.ts';
import { noticeActions } from '../composer/notice.ts';
import { iconChoicesSchema } from '../icons/iconChoices.ts';
import { readShape } from '../pictures/format.ts';
import { maxTargetSide } from '../pictures/targetSize.ts';
import { parameterEntries, someParameters } from '../zenmux/parameterEntries.ts';
import {
	mostDroppedFiles,
	mostLinkCharacters,
	mostModelCharacters,
	mostPictureBytes,
	mostPromptCharacters,
	mostSearchCharacters,
	mostThumbnailBytes,
} from './panelLimits.ts';
import type { PictureKey, StudioState } from './views.ts';

/** What the panel's page itself holds, as JSON: it is drawn before any message comes. */
export type PageStart = {
	/** A random text of this page. VS Code loads the same page again when its tab is shown again. */
	readonly id: string;
	/** The reader's language: English sentence → translation. */
	readonly bundle: Readonly<Record<string, string>>;
	/** As it was when the page was made. */
	readonly state: StudioState;
};

/** From the extension to the panel. */
export type ToPanel =
	| { readonly type: 'state'; readonly state: StudioState }
	/** The next bytes of a picture that still arrives; an event with all the rest may follow. */
	| {
			readonly type: 'piece';
			readonly jobId: string;
			/** Another one for each picture, rising. */
			readonly arrival: number;
			readonly bytes: Uint8Array<ArrayBuffer>;
	  }
	| {
			readonly type: 'picture';
			readonly key: PictureKey;
			readonly mimeType: string;
			/** Whose pieces come before `bytes`; `undefined` when it is sent whole. */
			readonly arrival: number | undefined;
			readonly bytes: Uint8Array<ArrayBuffer>;
	  }
	/** The prompt is what the person wants to type into now. */
	| { readonly type: 'focusPrompt' }
	/** This job is what the person wants to see. */
	| { readonly type: 'showJob'; readonly jobId: string }
	/** The person wants to choose what stays in sight of this job's picture. */
	| { readonly type: 'adjustCrop'; readonly jobId: string }
	/** The person wants to paint a mask on this reference, as long as it is the first. */
	| { readonly type: 'openPainter'; readonly referenceId: string };

/** No longer than this many characters, or bytes. */
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const bytesOf = (most: number) => v.pipe(v.instance(Uint8Array<ArrayBuffer>), v.maxLength(most));

const id = text(100);
const bytes = bytesOf(mostPictureBytes);
/** What the panel makes: nothing else is to be kept, sent or written to a file. */
const picture = v.pipe(bytes, v.check(isPicture));
const png = v.pipe(bytes, v.check(isPng));
const prompt = text(mostPromptCharacters);
const model = text(mostModelCharacters);
/** Of a path of 4096 characters, each of which may take three. */
const uri = text(20_000);
const pixels = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(16_384));
const side = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxTargetSide));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const historyQuerySchema = v.strictObject({
	/** Words that the prompt, model or file name must all contain. */
	text: text(mostSearchCharacters),
	status: v.picklist(['all', 'finished', 'failed', 'cancelled', 'pinned']),
	/** Empty for all. */
	model,
	sort: v.picklist(['newest', 'oldest', 'dearest', 'longest']),
});
const changes = v.strictObject({
	...someParameters.entries,
	size: v.exactOptional(v.pipe(parameterEntries.size, v.maxLength(100))),
});
const insets = v.strictObject({ left: pixels, top: pixels, right: pixels, bottom: pixels });

/** From the panel to the extension: what the person asked for. */
export const fromPanelSchema = v.variant('type', [
	v.strictObject({ type: v.literal('ready') }),
	v.strictObject({ type: v.literal('generate') }),
	v.strictObject({ type: v.literal('act'), jobId: id, action: v.picklist(jobActions) }),
	v.strictObject({ type: v.literal('restore'), replacedId: id }),
	v.strictObject({ type: v.literal('cancelBatch'), batchId: id }),

	v.strictObject({ type: v.literal('showTab'), tab: v.picklist(['create', 'history']) }),
	/** `from` and `count` are the rows in view, from 0. */
	v.strictObject({
		type: v.literal('showHistory'),
		query: historyQuerySchema,
		from: v.pipe(v.number(), v.integer(), v.minValue(0)),
		count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(500)),
	}),
	v.strictObject({
		type: v.literal('historyAct'),
		ids: v.pipe(v.array(id), v.maxLength(100_000)),
		action: v.picklist(['open', 'show', 'reuse', 'pin', 'unpin', 'reveal', 'delete']),
	}),
	/** What stays in sight of a picture that is cropped; shares from 0 to 1. */
	v.strictObject({
		type: v.literal('setCrop'),
		jobId: id,
		focus: v.strictObject({ x: share, y: share }),
	}),
	v.strictObject({ type: v.literal('changeIconSet'), choices: iconChoicesSchema }),
	v.strictObject({ type: v.literal('chooseIconFolder') }),
	v.strictObject({ type: v.literal('exportIconSet') }),
	v.strictObject({ type: v.literal('closeIconSet') }),
	/** WebP, or PNG where the browser makes no WebP. */
	v.strictObject({
		type: v.literal('thumbnail'),
		jobId: id,
		bytes: v.pipe(bytesOf(mostThumbnailBytes), v.check(isPicture)),
	}),
	v.strictObject({ type: v.literal('converted'), id, bytes: picture }),
	v.strictObject({ type: v.literal('unconvertible'), id }),

	v.strictObject({ type: v.literal('setPrompt'), prompt }),
	v.strictObject({ type: v.literal('send'), prompt, isDraft: v.boolean() }),
	v.strictObject({
		type: v.literal('setModels'),
		models: v.pipe(v.array(model), v.maxLength(maxModels)),
	}),
	v.strictObject({ type: v.literal('refreshModels') }),
	v.strictObject({ type: v.literal('setParameters'), changes }),
	/** Exact pixels. */
	v.strictObject({
		type: v.literal('setTargetSize'),
		size: v.strictObject({ width: side, height: side }),
	}),
	v.strictObject({ type: v.literal('removeTargetSize') }),
	v.strictObject({ type: v.literal('removeTargetFile') }),
	/** Adds pictures of the target folder, whose style is to be matched. */
	v.strictObject({ type: v.literal('matchNeighbours') }),
	v.strictObject({ type: v.literal('setCount'), count: v.pipe(v.number(), v.integer()) }),
	/** An empty text for none. */
	v.strictObject({ type: v.literal('setPreset'), preset: text(1_000) }),
	v.strictObject({ type: v.literal('resetParameters') }),
	v.strictObject({ type: v.literal('saveAsDefault') }),
	v.strictObject({ type: v.literal('improvePrompt'), prompt }),
	v.strictObject({ type: v.literal('endSuggestion'), isAccepted: v.boolean() }),
	v.strictObject({ type: v.literal('clear') }),
	v.strictObject({ type: v.literal('noticeAct'), action: v.picklist(noticeActions) }),

	v.strictObject({ type: v.literal('chooseFiles') }),
	v.strictObject({ type: v.literal('askForLink') }),
	/** Dropped ones. */
	v.strictObject({
		type: v.literal('addFiles'),
		uris: v.pipe(v.array(uri), v.maxLength(mostDroppedFiles)),
	}),
	v.strictObject({ type: v.literal('addLink'), url: text(mostLinkCharacters) }),
	/** A pasted or dropped picture; `name` may be empty. Others come with it that is not alone. */
	v.strictObject({
		type: v.literal('addPicture'),
		name: text(4_096),
		bytes,
		isAlone: v.boolean(),
	}),
	v.strictObject({ type: v.literal('removeReference'), id }),
	/** `index` is its new place, from 0. */
	v.strictObject({ type: v.literal('moveReference'), id, index: pixels }),
	/** A link becomes a picture that is here. */
	v.strictObject({ type: v.literal('downloadReference'), id }),
	/** The same picture, smaller. */
	v.strictObject({ type: v.literal('scaledReference'), id, bytes: picture }),
	/** The first reference as an upright PNG. */
	v.strictObject({ type: v.literal('upright'), id, bytes: png }),
	/** The picture cannot be decoded. */
	v.strictObject({ type: v.literal('undecodable'), id }),

	/** `id` is the first reference, for which it was painted. */
	v.strictObject({ type: v.literal('setMask'), id, bytes: png }),
	v.strictObject({ type: v.literal('saveMask'), bytes: png }),
	v.strictObject({ type: v.literal('chooseMask') }),
	v.strictObject({ type: v.literal('setMarkup'), id, bytes: png }),
	v.strictObject({ type: v.literal('setExpansion'), id, insets }),
	v.strictObject({ type: v.literal('removeRegion') }),
	v.strictObject({ type: v.literal('setKeepRest'), isOn: v.boolean() }),
	/** Pixels. */
	v.strictObject({ type: v.literal('setFeather'), feather: pixels }),
	v.strictObject({
		type: v.literal('setInputFidelity'),
		value: v.picklist(['auto', 'low', 'high']),
	}),
]);
export type FromPanel = v.InferOutput<typeof fromPanelSchema>;

/** What the person asked for, once the page is there. */
export type Intent = Exclude<FromPanel, { readonly type: 'ready' }>;

const studioIntents = [
	'generate',
	'act',
	'restore',
	'cancelBatch',
	'showTab',
	'showHistory',
	'historyAct',
	'thumbnail',
	'converted',
	'unconvertible',
	'setCrop',
	'changeIconSet',
	'chooseIconFolder',
	'exportIconSet',
	'closeIconSet',
] as const;

/** What concerns pictures that were asked for, and the panel itself. */
export type StudioIntent = Extract<Intent, { readonly type: (typeof studioIntents)[number] }>;

/** What concerns what is being put together. */
export type ComposerIntent = Exclude<Intent, StudioIntent>;

/** Tells the two kinds of intents apart. */
export function isStudioIntent(intent: Intent): intent is StudioIntent {
	const types: readonly Intent['type'][] = studioIntents;
	return types.includes(intent.type);
}

/** What the buttons of the history do. */
export type HistoryAction = Extract<Intent, { readonly type: 'historyAct' }>['action'];

/** What of the history is shown, and in which order. */
export type HistoryQuery = v.InferOutput<typeof historyQuerySchema>;

function isPicture(bytes: Uint8Array<ArrayBuffer>): boolean {
	return readShape(bytes) !== undefined;
}

function isPng(bytes: Uint8Array<ArrayBuffer>): boolean {
	return readShape(bytes)?.format === 'png';
}
