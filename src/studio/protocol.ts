import * as v from 'valibot';
import { jobActions, type JobAction } from '../jobs/jobAction.ts';
import { noticeActions, type NoticeAction } from '../composer/notice.ts';
import type { Insets } from '../pictures/expansionLimits.ts';
import type { Size } from '../pictures/size.ts';

/** A button of a job, in the reader's language. */
export type ActionView = { readonly action: JobAction; readonly label: string };

/**
 * Names the bytes of a picture. The state mentions pictures by key; the extension sends the bytes
 * of each key once. Equal keys are equal bytes.
 */
export type PictureKey = string;

/** One picture of the family that grew from a picture by edits. */
export type VersionView = {
	/** The job that made it; `undefined` for the picture that the first edit began with. */
	readonly jobId: string | undefined;
	readonly picture: PictureKey;
	/** Its name for people, such as “Original” or “2: make the sky red”. */
	readonly label: string;
	readonly isCurrent: boolean;
};

/** A job as the panel draws it; all text is in the reader's language. */
export type JobView = {
	readonly id: string;
	readonly prompt: string;
	/** What was asked for: model, size, format. */
	readonly facts: readonly string[];
	readonly tone: 'running' | 'done' | 'cancelled' | 'failed';
	/** One short sentence, also read out by screen readers when it changes. */
	readonly status: string;
	/** What the person should know beyond the status: whole sentences, or the file's name. */
	readonly detail: string | undefined;
	/** Milliseconds since 1970. */
	readonly startedAt: number;
	readonly endedAt: number | undefined;
	/** Pixels asked for; of the edited picture, or a square, for `auto`. The picture's box never changes its shape. */
	readonly width: number;
	readonly height: number;
	/** The newest picture; `revision` counts up with each one. */
	readonly picture: { readonly key: PictureKey; readonly revision: number } | undefined;
	/** Whether what is shown is the finished picture. */
	readonly isFinal: boolean;
	/** The picture that is edited, to compare with. */
	readonly before: PictureKey | undefined;
	/** ZenMux's own answer, where the shown picture was laid over the original. */
	readonly raw: PictureKey | undefined;
	/** The oldest first; empty for a picture that has no relatives. */
	readonly versions: readonly VersionView[];
	readonly actions: readonly ActionView[];
};

/** A picture that goes along with the prompt. */
export type ReferenceView = {
	readonly id: string;
	/** A file name, or an address. */
	readonly name: string;
	/** Size in pixels and bytes in the reader's language; empty for a link. */
	readonly facts: string;
	/** `undefined` for a link, whose picture is not here. */
	readonly picture: PictureKey | undefined;
	readonly isLink: boolean;
	/** Why it cannot be sent, or should better not be: whole sentences. */
	readonly problem: string | undefined;
	/** Whether scaling it down helps. */
	readonly canScaleDown: boolean;
};

/** What limits an edit to a part of the first reference, or guides it. */
export type RegionView =
	| { readonly kind: 'mask'; readonly picture: PictureKey; readonly facts: string }
	| { readonly kind: 'markup'; readonly picture: PictureKey; readonly facts: string }
	| { readonly kind: 'expansion'; readonly insets: Insets; readonly facts: string };

/** A message above the prompt, with buttons that help. */
export type NoticeView = {
	readonly tone: 'info' | 'problem';
	readonly text: string;
	readonly actions: readonly { readonly action: NoticeAction; readonly label: string }[];
};

/** What is being put together to be sent. */
export type ComposerView = {
	readonly prompt: string;
	/** Counts up when something else than typing changed the prompt: the text box takes it then. */
	readonly promptRevision: number;
	readonly model: string;
	readonly references: readonly ReferenceView[];
	/** Whether one more reference fits. */
	readonly canAdd: boolean;
	/** The upright size of the first reference in pixels; `undefined` when it is a link or there is none. */
	readonly firstSize: Size | undefined;
	/**
	 * The upright first reference as PNG, when it is here. Where `isUprightNeeded` and it is
	 * `undefined`, the panel makes it of the first reference and sends it.
	 */
	readonly upright: PictureKey | undefined;
	readonly isUprightNeeded: boolean;
	readonly region: RegionView | undefined;
	/** Of which sizes the model makes pictures. */
	readonly sizes: 'fixed' | 'flexible';
	/** Which tools the first reference and the model allow. */
	readonly canMask: boolean;
	readonly canMarkup: boolean;
	readonly canExpand: boolean;
	/** `undefined` where there is no region to keep the rest of. */
	readonly keepRest: { readonly isOn: boolean; readonly feather: number } | undefined;
	/** `undefined` for models that do not take it. */
	readonly inputFidelity:
		{ readonly value: string; readonly choices: readonly string[] } | undefined;
	/** What the button says: *Generate* or *Edit*. */
	readonly sendLabel: string;
	/** Whether anything is there that *Clear* would take away. */
	readonly canClear: boolean;
	readonly notice: NoticeView | undefined;
};

/** Everything the panel shows but the pictures; sent whole each time. */
export type StudioState = {
	readonly composer: ComposerView;
	/** The newest first. */
	readonly jobs: readonly JobView[];
	/** What the panel says when there are no jobs. */
	readonly empty: { readonly title: string; readonly text: string; readonly button: string };
	/** The name of the list of jobs, for screen readers. */
	readonly listLabel: string;
	/** Files that an edit replaced and that can be brought back; the newest first. */
	readonly replaced: readonly {
		readonly id: string;
		readonly name: string;
		/** When it was replaced, in the reader's words. */
		readonly when: string;
	}[];
};

/** From the extension to the panel. */
export type ToPanel =
	/** The reader's language: English sentence → translation; comes first. */
	| { readonly type: 'language'; readonly bundle: Readonly<Record<string, string>> }
	| { readonly type: 'state'; readonly state: StudioState }
	| {
			readonly type: 'picture';
			readonly key: PictureKey;
			readonly mimeType: string;
			readonly bytes: Uint8Array<ArrayBuffer>;
	  }
	/** The prompt is what the person wants to type into now. */
	| { readonly type: 'focusPrompt' };

const id = v.string();
const bytes = v.instance(Uint8Array<ArrayBuffer>);
const pixels = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(16_384));
const insets = v.strictObject({ left: pixels, top: pixels, right: pixels, bottom: pixels });

/** From the panel to the extension: what the person asked for. */
export const fromPanelSchema = v.variant('type', [
	v.strictObject({ type: v.literal('ready') }),
	v.strictObject({ type: v.literal('generate') }),
	v.strictObject({ type: v.literal('act'), jobId: id, action: v.picklist(jobActions) }),
	v.strictObject({ type: v.literal('restore'), replacedId: id }),

	v.strictObject({ type: v.literal('setPrompt'), prompt: v.string() }),
	v.strictObject({ type: v.literal('send'), prompt: v.string() }),
	v.strictObject({ type: v.literal('selectModel') }),
	v.strictObject({ type: v.literal('clear') }),
	v.strictObject({ type: v.literal('noticeAct'), action: v.picklist(noticeActions) }),

	v.strictObject({ type: v.literal('chooseFiles') }),
	v.strictObject({ type: v.literal('askForLink') }),
	v.strictObject({ type: v.literal('addFiles'), uris: v.array(v.string()) }),
	v.strictObject({ type: v.literal('addLink'), url: v.string() }),
	/** A pasted or dropped picture; `name` may be empty. */
	v.strictObject({ type: v.literal('addPicture'), name: v.string(), bytes }),
	v.strictObject({ type: v.literal('removeReference'), id }),
	/** `index` is its new place, from 0. */
	v.strictObject({ type: v.literal('moveReference'), id, index: pixels }),
	/** A link becomes a picture that is here. */
	v.strictObject({ type: v.literal('downloadReference'), id }),
	/** The same picture, smaller. */
	v.strictObject({ type: v.literal('scaledReference'), id, bytes }),
	/** The first reference as an upright PNG. */
	v.strictObject({ type: v.literal('upright'), id, bytes }),
	/** The picture cannot be decoded. */
	v.strictObject({ type: v.literal('undecodable'), id }),

	/** `id` is the first reference, for which it was painted. */
	v.strictObject({ type: v.literal('setMask'), id, bytes }),
	v.strictObject({ type: v.literal('saveMask'), bytes }),
	v.strictObject({ type: v.literal('chooseMask') }),
	v.strictObject({ type: v.literal('setMarkup'), id, bytes }),
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
