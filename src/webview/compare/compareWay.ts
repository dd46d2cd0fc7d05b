import * as l10n from '@vscode/l10n';

/** How two pictures are laid over each other. */
export const compareWays = ['slider', 'onion', 'difference'] as const;
export type CompareWay = (typeof compareWays)[number];

/** What can be set of the ways. */
export type CompareLook = {
	/** Of the right picture in the onion skin, in percent. */
	readonly opacity: number;
	/** Whether small differences are made larger. */
	readonly isStronger: boolean;
};

/** Its name for people. */
export function wayLabel(way: CompareWay): string {
	switch (way) {
		case 'slider':
			return l10n.t('Slider');
		case 'onion':
			return l10n.t('Onion skin');
		case 'difference':
			return l10n.t('Difference');
	}
}
