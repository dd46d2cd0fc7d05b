import { colourText } from '../pictures/colour.ts';
import type { IconFile, IconLook } from './iconFile.ts';
import { squareFile } from './squareFile.ts';

/** Pixels of one dp at each density. Source: Android, “Support different pixel densities”. */
const densities = [
	['mdpi', 1],
	['hdpi', 1.5],
	['xhdpi', 2],
	['xxhdpi', 3],
	['xxxhdpi', 4],
] as const;

/** Sides in dp: of an old icon, of an adaptive icon's layer, and of what is seen of the layer. */
const [oldSide, layerSide, seenSide] = [48, 108, 72];

/**
 * Launcher icons: old ones, the two layers of adaptive ones (the ground is a colour), and the Play
 * Store's picture, which is cut to a shape there. Sources: Android, “Adaptive icons” (108 dp a
 * layer, the outer 18 dp on each side are cut off); Google Play, “Icon design specifications”
 * (512 × 512, full square).
 */
export function androidFiles({ background, padding }: IconLook): readonly IconFile[] {
	const cutOff = (layerSide - seenSide) / 2;
	const inLayer = (cutOff + padding * seenSide) / layerSide;
	return [
		...densities.flatMap(([name, scale]) => [
			squareFile(`android/mipmap-${name}/ic_launcher.png`, oldSide * scale),
			squareFile(`android/mipmap-${name}/ic_launcher_foreground.png`, layerSide * scale, {
				padding: inLayer,
			}),
		]),
		xmlFile('android/mipmap-anydpi-v26/ic_launcher.xml', [
			'<adaptive-icon xmlns:android="http://schemas.android.com/apk/res/android">',
			'    <background android:drawable="@color/ic_launcher_background" />',
			'    <foreground android:drawable="@mipmap/ic_launcher_foreground" />',
			'</adaptive-icon>',
		]),
		xmlFile('android/values/ic_launcher_background.xml', [
			'<resources>',
			`    <color name="ic_launcher_background">${colourText(background)}</color>`,
			'</resources>',
		]),
		squareFile('android/play-store-512.png', 512, { background, padding }),
	];
}

function xmlFile(path: string, lines: readonly string[]): IconFile {
	const text = ['<?xml version="1.0" encoding="utf-8"?>', ...lines, ''].join('\n');
	return { path, content: { format: 'text', text } };
}
