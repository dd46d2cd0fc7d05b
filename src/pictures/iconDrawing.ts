import type { Colour } from './colour.ts';
import type { Size } from './size.ts';

/** How an icon is drawn from a square picture. */
export type IconDrawing =
	| {
			readonly format: 'png';
			readonly size: Size;
			/** Pixels of the picture's side in it; the picture lies in the middle. */
			readonly side: number;
			/** What lies behind the picture; without one, transparent stays transparent. */
			readonly background: Colour | undefined;
	  }
	/** One file with the picture in several sizes. */
	| { readonly format: 'ico'; readonly sides: readonly number[] };
