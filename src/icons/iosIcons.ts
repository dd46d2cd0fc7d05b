import type { IconFile, IconLook } from './iconFile.ts';
import { squareFile } from './squareFile.ts';

/** Where an icon is shown: its side in points, and the scales of the screens. */
type Slot = { readonly idiom: string; readonly points: number; readonly scales: readonly number[] };

/** Source: Apple, “Asset Catalog Format Reference”, App Icon Type; Xcode’s own template. */
const slots: readonly Slot[] = [
	{ idiom: 'iphone', points: 20, scales: [2, 3] },
	{ idiom: 'iphone', points: 29, scales: [2, 3] },
	{ idiom: 'iphone', points: 40, scales: [2, 3] },
	{ idiom: 'iphone', points: 60, scales: [2, 3] },
	{ idiom: 'ipad', points: 20, scales: [1, 2] },
	{ idiom: 'ipad', points: 29, scales: [1, 2] },
	{ idiom: 'ipad', points: 40, scales: [1, 2] },
	{ idiom: 'ipad', points: 76, scales: [1, 2] },
	{ idiom: 'ipad', points: 83.5, scales: [2] },
	{ idiom: 'ios-marketing', points: 1024, scales: [1] },
];

const folder = 'ios/AppIcon.appiconset';

/**
 * An asset catalog's app icon for iPhone, iPad and the App Store. The icons fill their square and
 * are opaque; the system rounds them. Source: Apple, “Human Interface Guidelines”, App icons.
 */
export function iosFiles({ background }: IconLook): readonly IconFile[] {
	const images = slots.flatMap(({ idiom, points, scales }) =>
		scales.map((scale) => ({
			filename: nameOf(points * scale),
			idiom,
			scale: `${scale}x`,
			size: `${points}x${points}`,
		})),
	);
	const info = { author: 'xcode', version: 1 };
	const sides = slots.flatMap(({ points, scales }) => scales.map((scale) => points * scale));
	return [
		...[...new Set(sides)].map((side) =>
			squareFile(`${folder}/${nameOf(side)}`, side, { background }),
		),
		{
			path: `${folder}/Contents.json`,
			content: { format: 'text', text: `${JSON.stringify({ images, info }, undefined, 2)}\n` },
		},
	];
}

function nameOf(side: number): string {
	return `icon-${side}.png`;
}
