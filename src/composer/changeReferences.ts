import * as l10n from '@vscode/l10n';
import { withChanged, withMoved, withoutReference } from './changedComposition.ts';
import { isUprightMissing, type Composition } from '../jobs/composition.ts';
import type { ComposerTools } from './composerTools.ts';
import { toReference } from './readReference.ts';

/** Takes a reference away; it can be brought back. */
export function removeReference({ composer }: ComposerTools, id: string): void {
	const { composition } = composer;
	const removed = composition.references.find((reference) => reference.id === id);
	if (removed === undefined) return;
	const text = l10n.t('{0} was removed.', removed.name);
	composer.remove(withoutReference(composition, id), text);
}

/** Gives a reference another place, counted from 0. */
export function moveReference(tools: ComposerTools, id: string, index: number): void {
	changeOrder(tools, withMoved(tools.composer.composition, id, index));
}

/** A region belongs to the first picture: when another one becomes the first, it can be brought back. */
function changeOrder({ composer }: ComposerTools, moved: Composition): void {
	const isRegionLost = composer.composition.region !== undefined && moved.region === undefined;
	if (!isRegionLost) {
		composer.set(moved);
		return;
	}
	composer.remove(
		moved,
		l10n.t('The region belonged to the picture that was the first, and was removed.'),
	);
}

/** Takes the same picture, smaller. @throws ReferenceError */
export async function useScaled(
	tools: ComposerTools,
	id: string,
	bytes: Uint8Array,
): Promise<void> {
	const { composer, store } = tools;
	const reference = composer.composition.references.find((one) => one.id === id);
	if (reference === undefined) return;
	const scaled = await toReference(reference.name, bytes, store);
	const { parent, source, isStyle } = reference;
	const same = { ...scaled, id, parent, source, isStyle };
	changeOrder(tools, withChanged(composer.composition, same));
}

/** Takes the first reference as upright PNG, which the panel made. */
export async function useUpright(
	{ composer, store }: ComposerTools,
	id: string,
	bytes: Uint8Array,
): Promise<void> {
	const upright = await store.put(bytes);
	const { composition } = composer;
	// The first picture may be another one by now, or have other bytes.
	if (composition.references[0]?.id !== id || !isUprightMissing(composition)) return;
	composer.amend({ ...composition, upright });
}

/** Marks a reference that the panel cannot decode. */
export function markBroken({ composer }: ComposerTools, id: string): void {
	const reference = composer.composition.references.find((one) => one.id === id);
	if (reference === undefined || reference.isBroken) return;
	const broken = { ...reference, isBroken: true };
	composer.amend(withChanged(composer.composition, broken));
}
