import type { JobAction } from '../jobs/jobAction.ts';
import type { Focus } from '../jobs/target.ts';
import type { IconChoices, IconSetName } from '../icons/iconChoices.ts';
import type { NoticeAction } from '../composer/notice.ts';
import type { Insets } from '../pictures/expansionLimits.ts';
import type { Size } from '../pictures/size.ts';
import type { HistoryQuery } from './protocol.ts';

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

/** A difference between what was asked for and what came, in a whole sentence, with what helps. */
export type DifferenceView = { readonly text: string; readonly actions: readonly ActionView[] };

/** A job as the panel draws it; all text is in the reader's language. */
export type JobView = {
	readonly id: string;
	/** In its batch, from 0; a retry takes the place of what it repeats. */
	readonly place: number;
	readonly prompt: string;
	/** What was asked for: model, size, format. */
	readonly facts: readonly string[];
	readonly model: string;
	/** Whether it is a cheap try, from which the final picture can be made. */
	readonly isDraft: boolean;
	readonly tone: 'running' | 'done' | 'cancelled' | 'failed';
	/** One short sentence. */
	readonly status: string;
	/** What screen readers say when it changes. */
	readonly spoken: string;
	/** What the person should know beyond the status: whole sentences, or the file's name. */
	readonly detail: string | undefined;
	/** Milliseconds since 1970; `undefined` while it waits for its turn. */
	readonly startedAt: number | undefined;
	readonly endedAt: number | undefined;
	/** When a refused request is sent again by itself, in ms since 1970. */
	readonly sentAgainAt: number | undefined;
	/** What it took, such as “1,234 tokens” and “≈ $0.04”; empty while nothing is known. */
	readonly costs: readonly string[];
	/** Pixels asked for; of the edited picture, or a square, for `auto`. The picture's box never changes its shape. */
	readonly width: number;
	readonly height: number;
	/** The newest picture; `revision` counts up with each one. */
	readonly picture: { readonly key: PictureKey; readonly revision: number } | undefined;
	/** Whether what is shown is the finished picture. */
	readonly isFinal: boolean;
	/** The picture that is edited, to compare with. */
	readonly before: PictureKey | undefined;
	/** ZenMux's own answer, where the shown picture was made of it: laid over the original, or cropped. */
	readonly raw: PictureKey | undefined;
	/** What `raw` is cropped to, where the person can choose what of it stays in sight. */
	readonly crop: { readonly size: Size; readonly focus: Focus } | undefined;
	/** The oldest first; empty for a picture that has no relatives. */
	readonly versions: readonly VersionView[];
	readonly differences: readonly DifferenceView[];
	readonly actions: readonly ActionView[];
};

/** Jobs that were sent together, in the order of their places. */
export type BatchView = {
	readonly id: string;
	readonly prompt: string;
	/** What all of them share: model, size, format. */
	readonly facts: readonly string[];
	/** What all of them took together, such as “≈ $0.16”; `undefined` for a single job or when unknown. */
	readonly total: string | undefined;
	readonly jobs: readonly JobView[];
	/** How many of them still run or wait; more than one can be cancelled together. */
	readonly running: number;
	/** Where an agent asked for them: what the person is asked to do, or what became of it. */
	readonly request: string | undefined;
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
	/** Whether it only shows the style that is wanted. */
	readonly isStyle: boolean;
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

/** One of several values; labels are in the reader's language. */
export type ChoiceView = {
	readonly value: string;
	readonly choices: readonly { readonly value: string; readonly label: string }[];
};

/** What can be asked of the chosen models; what they do not all take is `undefined`. */
export type ParametersView = {
	/** `auto`, `WIDTHxHEIGHT`, `custom` or `exact`; where the edited picture decides, only the first and last. */
	readonly size: ChoiceView;
	/** Whether the edited picture decides about the size of the answer. */
	readonly isSizeOfPicture: boolean;
	/** Whether any width and height can be asked for, by the size rules. */
	readonly isSizeFree: boolean;
	/** The exact size that the picture is made into; `undefined` for the picture as ZenMux makes it. */
	readonly targetSize: Size | undefined;
	/** What decides about the size, or what is done for an exact one: a whole sentence. */
	readonly sizeHint: string | undefined;
	/** The size that was chosen; `undefined` for `auto`, and where the edited picture decides. */
	readonly customSize: Size | undefined;
	readonly quality: ChoiceView | undefined;
	readonly outputFormat: ChoiceView;
	/** Percent; `undefined` for PNG. */
	readonly outputCompression: number | undefined;
	readonly background: ChoiceView | undefined;
	readonly moderation: ChoiceView;
	readonly partialImages: ChoiceView;
	readonly complexity: ChoiceView | undefined;
	/** Pictures of each model, 1 to 10. */
	readonly count: number;
	/** Whether a model, a parameter or a style differs from the settings. */
	readonly isChanged: boolean;
	/** Whether the settings can take over what differs: they know one model and no style. */
	readonly canBeDefault: boolean;
};

/** The models to choose from. */
export type CatalogueView = {
	readonly models: readonly {
		readonly id: string;
		readonly name: string;
		/** Prices in the reader's words; empty when unknown. */
		readonly facts: string;
	}[];
	/** How old the list is, or why there is none: a whole sentence. */
	readonly age: string;
	readonly isReading: boolean;
};

/** A better prompt that the editor's language model proposes, as a difference to the one before. */
export type SuggestionView =
	| { readonly kind: 'asking' }
	| {
			readonly kind: 'ready';
			readonly parts: readonly {
				readonly kind: 'same' | 'added' | 'removed';
				readonly text: string;
			}[];
	  };

/** What is being put together to be sent. */
export type ComposerView = {
	readonly prompt: string;
	/** Counts up when something else than typing changed the prompt: the text box takes it then. */
	readonly promptRevision: number;
	/** At least one. */
	readonly models: readonly string[];
	readonly catalogue: CatalogueView;
	readonly parameters: ParametersView;
	/** Named styles; the value is empty where none is chosen. */
	readonly preset: ChoiceView;
	/** What the chosen style adds to the prompt, or why a style of the settings is missing. */
	readonly presetFacts: string | undefined;
	/** Earlier prompts, the newest first, each once. */
	readonly recentPrompts: readonly string[];
	/** What sending costs, such as “≈ $0.16”, where that can be said. */
	readonly estimate: string | undefined;
	/** Whether a language model is there to improve the prompt. */
	readonly canImprove: boolean;
	readonly suggestion: SuggestionView | undefined;
	readonly references: readonly ReferenceView[];
	/** The file that the picture is to be, by its path in the workspace; `undefined` where the settings say. */
	readonly targetName: string | undefined;
	/** Whether one more reference fits. */
	readonly canAdd: boolean;
	/** The upright size of the edited picture in pixels; `undefined` when it is a link or there is none. */
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
	readonly inputFidelity: ChoiceView | undefined;
	/** What the button says: *Generate* or *Edit*, with the number of pictures when they are several. */
	readonly sendLabel: string;
	/** Whether anything is there that *Clear* would take away. */
	readonly canClear: boolean;
	readonly notice: NoticeView | undefined;
};

/** One job of the history. */
export type HistoryRowView = {
	readonly id: string;
	readonly prompt: string;
	/** What was asked for: model, size. */
	readonly facts: readonly string[];
	/** What it took and gave: cost, tokens, time, file. */
	readonly outcome: readonly string[];
	/** In the reader's words, such as “12 March, 14:05”. */
	readonly when: string;
	readonly tone: JobView['tone'];
	/** One short sentence. */
	readonly status: string;
	readonly thumbnail: PictureKey | undefined;
	/** Width to height. */
	readonly ratio: number;
	readonly isPinned: boolean;
	/** The saved file's name; `undefined` where there is none. */
	readonly file: string | undefined;
};

/** The part of the history that is in view. */
export type HistoryView = {
	readonly query: HistoryQuery;
	readonly isLoading: boolean;
	/** How many there are in all, and how many the query finds. */
	readonly all: number;
	readonly total: number;
	/** The place of the first row among those that the query finds, from 0. */
	readonly from: number;
	readonly rows: readonly HistoryRowView[];
	/** Every model of the history. */
	readonly models: readonly string[];
};

/** The icon set that is being put together. */
export type IconSetView = {
	readonly picture: PictureKey;
	readonly title: string;
	/** The picture's, for people. */
	readonly name: string;
	readonly choices: IconChoices;
	readonly sets: readonly {
		readonly value: IconSetName;
		readonly label: string;
		/** What is in it. */
		readonly facts: string;
	}[];
	/** Where it goes: the folder's path in the workspace. */
	readonly folder: string;
	/** What the person should know before: a whole sentence. */
	readonly note: string | undefined;
	/** What the button says. */
	readonly exportLabel: string;
	readonly isBusy: boolean;
};

/** Which part of the panel is shown. */
export type StudioTab = 'create' | 'history';

/** Everything the panel shows but the pictures; sent whole each time. */
export type StudioState = {
	readonly tab: StudioTab;
	readonly composer: ComposerView;
	/** The newest first. */
	readonly batches: readonly BatchView[];
	/** How many more jobs there are in the history. */
	readonly older: number;
	/** `undefined` while it is not shown. */
	readonly history: HistoryView | undefined;
	/** `undefined` while no icon set is put together. */
	readonly iconSet: IconSetView | undefined;
	/** What the pictures of today and of this workspace cost, in words; empty while nothing is known. */
	readonly spending: readonly string[];
	/** Finished pictures of which the panel makes a thumbnail and sends it. */
	readonly wantedThumbnails: readonly { readonly jobId: string; readonly picture: PictureKey }[];
	/** Pictures that the panel makes into another type and sends back. */
	readonly wantedConversions: readonly {
		readonly id: string;
		readonly picture: PictureKey;
		readonly format: 'png' | 'webp';
		/** Percent, for WebP. */
		readonly quality: number;
	}[];
	/** What the panel says when there are no jobs; `undefined` while that is not known. */
	readonly empty:
		{ readonly title: string; readonly text: string; readonly button: string } | undefined;
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
