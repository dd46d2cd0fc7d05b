import type { Insets } from '../../pictures/expansionLimits.ts';
import type { Size } from '../../pictures/size.ts';
import type { ComposerView } from '../../studio/views.ts';
import type { PictureBlobs } from '../pictures.ts';

/** What can be opened over the panel to work on the first reference. */
export type RegionToolKind = 'mask' | 'markup' | 'expansion';

/** An open tool and what it works on; that stays the same while it is open. */
export type RegionTool = {
	/** The first reference. */
	readonly referenceId: string;
	/** Upright. */
	readonly picture: Blob;
} & (
	| {
			readonly kind: 'mask' | 'markup';
			readonly name: string;
			readonly painted: Blob | undefined;
			/** Whether that is a draft, which was never applied. */
			readonly isDraft: boolean;
	  }
	| {
			readonly kind: 'expansion';
			readonly size: Size;
			readonly insets: Insets | undefined;
			/** Of which sizes the model makes pictures. */
			readonly sizes: ComposerView['sizes'];
	  }
);

/**
 * The tool with what there is to go on with: the present region, where it is of the same kind.
 * @returns `undefined` while a picture that it needs has not arrived
 */
export function regionTool(
	kind: RegionToolKind,
	{ references, upright, region, firstSize, sizes }: ComposerView,
	pictures: PictureBlobs,
): RegionTool | undefined {
	const [first] = references;
	const key = upright ?? first?.picture;
	const picture = key === undefined ? undefined : pictures.get(key);
	if (first === undefined || picture === undefined || firstSize === undefined) return undefined;
	const base = { referenceId: first.id, picture };
	if (kind === 'expansion') {
		const insets = region?.kind === 'expansion' ? region.insets : undefined;
		return { ...base, kind, size: firstSize, insets, sizes };
	}
	const fresh = { ...base, kind, name: first.name, painted: undefined, isDraft: false };
	if (region?.kind !== kind) return fresh;
	const painted = pictures.get(region.picture);
	return painted && { ...fresh, painted };
}
