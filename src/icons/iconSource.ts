import * as l10n from '@vscode/l10n';
import type { StoredContent } from '../jobs/composition.ts';
import type { Size } from '../pictures/size.ts';
import { IconSetError } from './iconSetError.ts';

/** The picture that icons are made of. */
export type IconSource = {
	/** For people. */
	readonly name: string;
	/** URI of the folder that it lies in, or will; `undefined` where only the person can say. */
	readonly folder: string | undefined;
	readonly content: StoredContent;
};

/** The largest icon of the sets, in pixels. */
const largestIcon = 1024;

/** @throws IconSetError for a picture that is no square */
export function checkSquare(name: string, { width, height }: Size): void {
	if (width === height) return;
	throw new IconSetError(
		l10n.t(
			'{0} is {1} × {2}; an icon set needs a square picture. Crop it, or make one in the Studio with the size 1024 × 1024.',
			name,
			width,
			height,
		),
	);
}

/** What the person should know of the icons before they are made: a whole sentence. */
export function softnessNote({ name, content }: IconSource): string | undefined {
	const { width, height } = content.size;
	return width >= largestIcon
		? undefined
		: l10n.t('{0} is {1} × {2}: larger icons are scaled up and look soft.', name, width, height);
}
