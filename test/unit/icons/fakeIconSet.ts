import { firstChoices } from '../../../src/icons/iconChoices.ts';
import type { OpenIconSet } from '../../../src/icons/iconSetDialog.ts';

/** The icon set of logo.png, 1024 × 1024, as it opens. */
export const fakeIconSet: OpenIconSet = {
	source: {
		name: 'logo.png',
		folder: 'file:///w/art',
		content: {
			kind: 'stored',
			hash: 'logo',
			byteLength: 1000,
			format: 'png',
			size: { width: 1024, height: 1024 },
			isUprightPng: true,
		},
	},
	choices: firstChoices,
	folder: 'file:///w/art/icons',
	isChosen: false,
	isBusy: false,
};
