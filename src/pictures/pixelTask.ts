import type { MaskCheck } from './checkMask.ts';
import type { Insets } from './expansionLimits.ts';
import type { Size } from './size.ts';

/** Work on pixels, too slow for the extension host's own thread. All pictures are PNG files. */
export type PixelTask =
	/** Lays an answer over its base inside the mask; see `keepRest`. */
	| {
			readonly kind: 'keepRest';
			readonly base: Uint8Array;
			readonly answer: Uint8Array;
			readonly mask: Uint8Array;
			/** Pixels. */
			readonly feather: number;
	  }
	/** Enlarges a picture's canvas; see `expand`. */
	| {
			readonly kind: 'expand';
			readonly base: Uint8Array;
			readonly insets: Insets;
			readonly mask?: Uint8Array | undefined;
	  }
	/** Checks a mask's file against its picture's size; see `checkMask`. */
	| { readonly kind: 'readMask'; readonly mask: Uint8Array; readonly size: Size }
	/** Scales a mask's file to a size; see `resizeMask`. */
	| { readonly kind: 'resizeMask'; readonly mask: Uint8Array; readonly size: Size }
	/** Looks for a pixel that is not quite opaque. */
	| { readonly kind: 'findTransparency'; readonly picture: Uint8Array };

/** What a task answers, by its kind; bytes are PNG files in buffers of their own. */
export type PixelAnswers = {
	readonly keepRest: { readonly bytes: Uint8Array<ArrayBuffer> };
	readonly expand: {
		readonly picture: Uint8Array<ArrayBuffer>;
		readonly mask: Uint8Array<ArrayBuffer>;
	};
	readonly readMask: MaskCheck;
	readonly resizeMask: { readonly bytes: Uint8Array<ArrayBuffer> };
	readonly findTransparency: { readonly isTransparent: boolean };
};

/** The answer to any task. */
export type PixelAnswer = PixelAnswers[PixelTask['kind']];

/** What a worker is started with: its only task, and the texts of its sentences. */
export type PixelOrder = {
	readonly task: PixelTask;
	/** By English text, as `l10n.config` takes them; empty for English. */
	readonly texts: Readonly<Record<string, string>>;
};

/** What a worker says before it ends; any other failure is a bug, the thread's own error. */
export type PixelReport =
	| { readonly status: 'done'; readonly answer: PixelAnswer }
	| { readonly status: 'unreadable'; readonly message: string };
