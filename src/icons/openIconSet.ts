import type { Studio } from '../studio/studio.ts';
import type { IconSetDialog } from './iconSetDialog.ts';
import type { IconSource } from './iconSource.ts';

/**
 * Shows the dialog in which an icon set is put together.
 * @throws {IconSetError} @throws {UnreadablePictureError} for people
 */
export async function openIconSet(
	dialog: IconSetDialog,
	studio: Pick<Studio, 'focus'>,
	source: IconSource,
): Promise<void> {
	await dialog.begin(source);
	await studio.focus();
}
