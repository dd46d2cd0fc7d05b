import * as v from 'valibot';
import { mostPadding } from './mostPadding.ts';

/** The sets that an export can have, in the order in which they are shown. */
export const iconSetNames = [
	'web',
	'manifest',
	'png',
	'vscode',
	'android',
	'ios',
	'social',
] as const;
export type IconSetName = (typeof iconSetNames)[number];

const background = v.pipe(v.string(), v.regex(/^#[\da-f]{6}$/i));
const padding = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostPadding));

/** What the person chooses of an icon set. */
export const iconChoicesSchema = v.strictObject({
	sets: v.pipe(v.array(v.picklist(iconSetNames)), v.maxLength(iconSetNames.length)),
	/** `#rrggbb`: behind the icons that may not be transparent. */
	background,
	/** Percent of each side between the edge and the picture, where the system cuts a shape out. */
	padding,
});
export type IconChoices = v.InferOutput<typeof iconChoicesSchema>;

/**
 * What is chosen at first. The padding is the safe zone of maskable icons: what lies in the central
 * 80 % stays in sight (W3C, “Web Application Manifest”, icon masks and safe zone).
 */
export const firstChoices: IconChoices = {
	sets: ['web', 'manifest'],
	background: '#ffffff',
	padding: 10,
};
