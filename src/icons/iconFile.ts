import type { Colour } from '../pictures/colour.ts';
import type { IconDrawing } from '../pictures/iconDrawing.ts';

/** A file of an icon set: a picture that is drawn, or a text. */
export type IconFile = {
	/** In the folder of the set, with slashes. */
	readonly path: string;
	readonly content: IconDrawing | { readonly format: 'text'; readonly text: string };
};

/** How the icons of a set look, besides their sizes. */
export type IconLook = {
	readonly background: Colour;
	/** Share of each side, from 0 to 0.3. */
	readonly padding: number;
};
