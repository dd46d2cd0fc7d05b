import { colourOf, type Colour } from '../pictures/colour.ts';
import { androidFiles } from './androidIcons.ts';
import type { IconChoices, IconSetName } from './iconChoices.ts';
import type { IconFile, IconLook } from './iconFile.ts';
import { iosFiles } from './iosIcons.ts';
import { squareFile } from './squareFile.ts';
import { manifestFiles } from './webManifest.ts';

const white: Colour = [255, 255, 255];
/** Share of the card's height that the icon takes. */
const socialShare = 0.6;

/** Every file of the chosen sets; no path comes twice. */
export function iconFiles({ sets, background, padding }: IconChoices): readonly IconFile[] {
	const look = { background: colourOf(background) ?? white, padding: padding / 100 };
	const files = sets.flatMap((name) => filesOf(name, look));
	return [...new Map(files.map((file) => [file.path, file])).values()];
}

function filesOf(name: IconSetName, look: IconLook): readonly IconFile[] {
	switch (name) {
		case 'web':
			return webFiles(look);
		case 'manifest':
			return manifestFiles(look);
		case 'png':
			return [16, 32, 48, 64, 128, 256, 512, 1024].map((side) =>
				squareFile(`png/icon-${side}.png`, side),
			);
		case 'vscode':
			return vscodeFiles;
		case 'android':
			return androidFiles(look);
		case 'ios':
			return iosFiles(look);
		case 'social':
			return [socialCard(look)];
	}
}

/**
 * `favicon.ico` with the sizes of browsers' tabs, and the home screen's icon, which iOS shows on
 * black where it is transparent. Sources: MDN, “<link>: rel=icon”; Apple, “Configuring Web
 * Applications” (180 × 180 for the largest screens).
 */
function webFiles({ background }: IconLook): readonly IconFile[] {
	return [
		{ path: 'favicon.ico', content: { format: 'ico', sides: [16, 32, 48] } },
		squareFile('apple-touch-icon.png', 180, { background }),
	];
}

/**
 * At least 128 × 128, and 256 × 256 for dense screens. Source: VS Code, “Extension Manifest”, icon.
 */
const vscodeFiles: readonly IconFile[] = [
	squareFile('vscode/icon-128.png', 128),
	squareFile('vscode/icon-256.png', 256),
];

/** The picture that links are shown with: 1200 × 630. Source: Meta, “Sharing: Images in Link Shares”. */
function socialCard({ background }: IconLook): IconFile {
	const size = { width: 1200, height: 630 };
	const side = Math.round(size.height * socialShare);
	return { path: 'social-card.png', content: { format: 'png', size, side, background } };
}
