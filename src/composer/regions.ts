import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { fileStem } from '../assets/assetName.ts';
import { replaceAsset } from '../assets/assetStore.ts';
import { safeName } from '../assets/safeName.ts';
import type { Insets } from '../pictures/expansionLimits.ts';
import {
	baseOf,
	storedContent,
	type Composition,
	type StoredContent,
} from '../jobs/composition.ts';
import type { ComposerTools } from './composerTools.ts';
import type { NoticeAction } from './notice.ts';

/** Takes a mask that was painted on the reference with this id. */
export async function setMask(tools: ComposerTools, id: string, bytes: Uint8Array): Promise<void> {
	if (isFirst(tools.composer.composition, id))
		await useMask(tools, new Uint8Array(bytes), ['paintMask', 'dismiss']);
}

/** Lets the person choose a mask's file, and checks it. */
export async function chooseMask(tools: ComposerTools): Promise<void> {
	const source = baseOf(tools.composer.composition)?.source;
	const [file] =
		(await vscode.window.showOpenDialog({
			title: l10n.t('Choose a Mask'),
			openLabel: l10n.t('Use as Mask'),
			filters: { [l10n.t('PNG pictures')]: ['png'] },
			...(source !== undefined && { defaultUri: vscode.Uri.parse(source.uri, true) }),
		})) ?? [];
	if (file === undefined) return;
	const bytes = new Uint8Array(await vscode.workspace.fs.readFile(file));
	await useMask(tools, bytes, ['resizeMask', 'paintMask', 'dismiss']);
}

/** Fits the mask that was refused for its size to the first reference. */
export async function resizeMask(tools: ComposerTools): Promise<void> {
	const { composer, store, runPixelTask } = tools;
	const size = firstContent(composer.composition)?.size;
	if (size === undefined || composer.refusedMask === undefined) return;
	const mask = await store.read(composer.refusedMask);
	const { bytes } = await runPixelTask({ kind: 'resizeMask', mask, size });
	await useMask(tools, bytes, ['paintMask', 'dismiss']);
}

/** Saves a painted mask where the person says, beside the picture at first. */
export async function saveMask(tools: ComposerTools, bytes: Uint8Array): Promise<void> {
	const first = baseOf(tools.composer.composition);
	const name = `${safeName(fileStem(first?.name ?? 'picture'))}-mask.png`;
	const directory =
		first?.source === undefined
			? vscode.workspace.workspaceFolders?.[0]?.uri
			: vscode.Uri.joinPath(vscode.Uri.parse(first.source.uri, true), '..');
	const target = await vscode.window.showSaveDialog({
		title: l10n.t('Save the Mask'),
		filters: { [l10n.t('PNG pictures')]: ['png'] },
		...(directory !== undefined && { defaultUri: vscode.Uri.joinPath(directory, name) }),
	});
	if (target !== undefined) await replaceAsset(target, bytes);
}

/** Takes the strokes that were painted over the reference with this id. */
export async function setMarkup(
	tools: ComposerTools,
	id: string,
	bytes: Uint8Array,
): Promise<void> {
	const hash = await tools.store.put(bytes);
	const { composition } = tools.composer;
	if (!isFirst(composition, id)) return;
	tools.composer.set({ ...composition, region: { kind: 'markup', hash } });
}

/** Enlarges the canvas of the reference with this id; no margins are no expansion. */
export function setExpansion({ composer }: ComposerTools, id: string, insets: Insets): void {
	const { composition } = composer;
	if (!isFirst(composition, id)) return;
	const isNone = Object.values(insets).every((inset) => inset === 0);
	composer.set({ ...composition, region: isNone ? undefined : { kind: 'expansion', insets } });
}

/** Takes the region away; it can be brought back. */
export function removeRegion({ composer }: ComposerTools): void {
	const { composition } = composer;
	switch (composition.region?.kind) {
		case 'mask': {
			composer.remove(withoutRegion(composition), l10n.t('The mask was removed.'));
			return;
		}
		case 'markup': {
			composer.remove(withoutRegion(composition), l10n.t('The markup was removed.'));
			return;
		}
		case 'expansion': {
			composer.remove(withoutRegion(composition), l10n.t('The expansion was removed.'));
			return;
		}
		case undefined:
	}
}

async function useMask(
	{ composer, store, runPixelTask }: ComposerTools,
	bytes: Uint8Array<ArrayBuffer>,
	remedies: readonly NoticeAction[],
): Promise<void> {
	const content = firstContent(composer.composition);
	if (content === undefined) return;
	const [answer, hash] = await Promise.all([
		runPixelTask({ kind: 'readMask', mask: bytes, size: content.size }),
		store.put(bytes),
	]);
	// Another picture may have become the first meanwhile: the mask was not made for that.
	if (firstContent(composer.composition)?.hash !== content.hash) return;
	if ('problem' in answer) {
		const { reason, message } = answer.problem;
		const isResizable = reason === 'size' || reason === 'tooLarge';
		const actions = remedies.filter((action) => action !== 'resizeMask' || isResizable);
		composer.refuseMask(hash, { tone: 'problem', text: message, actions });
		return;
	}
	const { transparentPixels, width, height } = answer.facts;
	const share = transparentPixels / (width * height);
	composer.set({ ...composer.composition, region: { kind: 'mask', hash, share } });
}

function withoutRegion(composition: Composition): Composition {
	return { ...composition, region: undefined };
}

/** A region belongs to the first reference; what was made for another one is not taken. */
function isFirst(composition: Composition, id: string): boolean {
	return baseOf(composition)?.id === id && firstContent(composition) !== undefined;
}

function firstContent(composition: Composition): StoredContent | undefined {
	return storedContent(baseOf(composition));
}
