import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ComposerView } from '../../studio/views.ts';
import type { PictureBlobs } from '../pictures.ts';
import { focusPrompt } from './focusPrompt.ts';
import { forgetPaintDraft, keptPaintDraft } from './paintDraft.ts';
import { regionTool, type RegionTool, type RegionToolKind } from './regionTool.ts';

/**
 * The tool that is open over the panel. It closes when another picture becomes the first; the focus
 * goes back to where it was opened.
 * @param painterFor the reference to open the painter on, once, as soon as that can be
 */
export function useRegionTool(
	composer: ComposerView,
	pictures: PictureBlobs,
	painterFor: string | undefined,
): {
	readonly tool: RegionTool | undefined;
	readonly open: (kind: RegionToolKind) => void;
	readonly close: () => void;
} {
	const [opened, setOpened] = useState<RegionTool | undefined>();
	const opener = useRef<Element | null>(null);
	const paintedFor = useRef<string | undefined>(undefined);
	const tool = opened?.referenceId === composer.references[0]?.id ? opened : undefined;
	const isOpen = tool !== undefined;
	const draft = isOpen ? undefined : draftTool(composer, pictures);
	useLayoutEffect(() => {
		if (!isOpen) setOpened(undefined);
	}, [isOpen]);
	useLayoutEffect(() => {
		if (draft !== undefined) setOpened(draft);
	}, [draft !== undefined]);
	const wanted =
		painterFor === paintedFor.current ? undefined : wantedPainter(composer, pictures, painterFor);
	useLayoutEffect(() => {
		if (wanted === undefined) return;
		paintedFor.current = painterFor;
		opener.current = null;
		setOpened(wanted);
	}, [wanted !== undefined]);
	useLayoutEffect(() => (isOpen ? () => giveFocusBack(opener.current) : undefined), [isOpen]);
	return {
		tool,
		open: (kind) => {
			opener.current = document.activeElement;
			setOpened(regionTool(kind, composer, pictures));
		},
		close: () => {
			forgetPaintDraft();
			setOpened(undefined);
		},
	};
}

function wantedPainter(
	composer: ComposerView,
	pictures: PictureBlobs,
	painterFor: string | undefined,
): RegionTool | undefined {
	const isFirst = composer.references[0]?.id === painterFor;
	return isFirst && composer.canMask ? regionTool('mask', composer, pictures) : undefined;
}

/** The painter as it was when the page was thrown away, or another picture became the first. */
function draftTool(composer: ComposerView, pictures: PictureBlobs): RegionTool | undefined {
	const [first] = composer.references;
	const draft = first && keptPaintDraft(first.id);
	if (draft === undefined) return undefined;
	const tool = regionTool(draft.kind, composer, pictures);
	return tool?.kind === draft.kind ? { ...tool, painted: draft.painted, isDraft: true } : undefined;
}

function giveFocusBack(opener: Element | null): void {
	if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
	else focusPrompt();
}
