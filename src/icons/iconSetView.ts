import * as l10n from '@vscode/l10n';
import { contentKey } from '../studio/pictureKey.ts';
import type { IconSetView } from '../studio/views.ts';
import { iconSetNames, type IconSetName } from './iconChoices.ts';
import { iconFiles } from './iconFiles.ts';
import type { OpenIconSet } from './iconSetDialog.ts';
import { softnessNote } from './iconSource.ts';

/** The dialog as the panel draws it. @param nameOf gives a folder's path in the workspace */
export function iconSetView(
	{ source, choices, folder, isBusy }: OpenIconSet,
	nameOf: (folder: string) => string,
): IconSetView {
	const { name, content } = source;
	const { length } = iconFiles(choices);
	return {
		picture: contentKey(content.hash),
		title: l10n.t('Icon set of {0}', name),
		name,
		choices,
		sets: iconSetNames.map((value) => ({ value, ...wordsOf(value) })),
		folder: folder === undefined ? l10n.t('No folder is chosen.') : nameOf(folder),
		note: softnessNote(source),
		exportLabel: length === 1 ? l10n.t('Export 1 File') : l10n.t('Export {0} Files', length),
		isBusy,
	};
}

function wordsOf(name: IconSetName): { readonly label: string; readonly facts: string } {
	switch (name) {
		case 'web':
			return {
				label: l10n.t('Website'),
				facts: l10n.t('favicon.ico with 16, 32 and 48, apple-touch-icon.png with 180'),
			};
		case 'manifest':
			return {
				label: l10n.t('Web app'),
				facts: l10n.t('192 and 512, both also maskable, and site.webmanifest'),
			};
		case 'png':
			return { label: l10n.t('PNG files'), facts: l10n.t('Eight sizes from 16 to 1024') };
		case 'vscode':
			return { label: l10n.t('VS Code extension'), facts: l10n.t('128 and 256') };
		case 'android':
			return {
				label: l10n.t('Android'),
				facts: l10n.t('Launcher icons of every density, adaptive ones, Play Store'),
			};
		case 'ios':
			return { label: l10n.t('iOS'), facts: l10n.t('AppIcon.appiconset, opaque') };
		case 'social':
			return { label: l10n.t('Social card'), facts: l10n.t('1200 × 630') };
	}
}
