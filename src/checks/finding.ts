import type { Size } from '../pictures/size.ts';
import type { Place } from './checkedPicture.ts';
import type { PictureType } from './pictureType.ts';

/** What is wrong with a picture or with what the code says of it. */
export type Finding = {
	/** URI of the file. */
	readonly picture: string;
	/** Where the code says so; `undefined` where only the file does. */
	readonly at: Place | undefined;
} & Fault;

export type Fault =
	/** Its name claims another type than its bytes have. */
	| { readonly kind: 'wrongType'; readonly type: PictureType }
	| {
			readonly kind: 'otherSize';
			/** What the code says: with the picture's ratio where it says one side only. */
			readonly said: Size;
			readonly real: Size;
			readonly how: 'otherShape' | 'tooLarge' | 'tooSmall';
			/** Whether the size in the code can be written anew. */
			readonly canSay: boolean;
	  }
	| { readonly kind: 'notTransparent'; readonly by: 'name' | 'recipe' }
	| {
			readonly kind: 'heavy';
			readonly byteLength: number;
			readonly real: Size | undefined;
			/** What the code says; `undefined` where it says nothing. */
			readonly shown: Size | undefined;
	  }
	/** Nothing in the workspace names it. */
	| { readonly kind: 'unreferenced' };
