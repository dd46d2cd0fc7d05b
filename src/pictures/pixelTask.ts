import type { MaskCheck } from './checkMask.ts';
import type { Colour } from './colour.ts';
import type { Insets } from './expansionLimits.ts';
import type { IconDrawing } from './iconDrawing.ts';
import type { Size } from './size.ts';

/** What a picture is made into; the answer is of this type. */
export type PixelShape = {
	readonly size: Size;
	/** Shares from 0 to 1 of what is cut off at left and top. */
	readonly focus: { readonly x: number; readonly y: number };
	readonly format: 'png' | 'jpeg';
	/** Percent, for JPEG. */
	readonly quality: number;
};

/** Work on pixels, too slow for the extension host's own thread. Pictures are PNG files. */
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
	/** Crops a picture, PNG or JPEG, to the ratio of a size and scales to it; see `fitted`. */
	| ({ readonly kind: 'shape'; readonly picture: Uint8Array } & PixelShape)
	/** Draws the icons of a square picture, PNG or JPEG; see `drawIcons`. */
	| {
			readonly kind: 'icons';
			readonly picture: Uint8Array;
			readonly drawings: readonly IconDrawing[];
	  }
	/** Looks which colour continues a picture, PNG or JPEG; see `edgeColour`. */
	| { readonly kind: 'findEdgeColour'; readonly picture: Uint8Array }
	/** Looks for a pixel that is not quite opaque. */
	| { readonly kind: 'findTransparency'; readonly picture: Uint8Array };

/** What a task answers, by its kind; bytes are PNG files, but for `shape` and `icons`, in buffers of their own. */
export type PixelAnswers = {
	readonly keepRest: { readonly bytes: Uint8Array<ArrayBuffer> };
	readonly expand: {
		readonly picture: Uint8Array<ArrayBuffer>;
		readonly mask: Uint8Array<ArrayBuffer>;
	};
	readonly readMask: MaskCheck;
	readonly resizeMask: { readonly bytes: Uint8Array<ArrayBuffer> };
	readonly shape: { readonly bytes: Uint8Array<ArrayBuffer> };
	/** In the order of the drawings. */
	readonly icons: { readonly files: readonly Uint8Array<ArrayBuffer>[] };
	readonly findEdgeColour: { readonly colour: Colour | undefined };
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
