import * as l10n from '@vscode/l10n';
import { fileName } from '../jobs/job.ts';
import { sides } from './findingText.ts';
import type { Fix } from './fix.ts';

/** What the button of a fix says. */
export function fixTitle(fix: Fix): string {
	switch (fix.kind) {
		case 'rename':
			return l10n.t('Rename to {0} and Update Its References', fix.name);
		case 'scale':
			return fix.isCropped
				? l10n.t('Crop and Scale {0} to {1}', fileName(fix.picture), sides(fix.size))
				: l10n.t('Scale {0} to {1}', fileName(fix.picture), sides(fix.size));
		case 'say':
			return l10n.t('Say {0} in the Code', sides(fix.size));
		case 'makeTransparent':
			return l10n.t('Make {0} Transparent with ZenMux…', fileName(fix.picture));
		case 'trash':
			return l10n.t('Move {0} to the Trash…', fileName(fix.picture));
		case 'copyReference':
			return l10n.t('Copy a Reference to {0}', fileName(fix.picture));
	}
}
