import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ComposerView } from '../../studio/views.ts';
import type { PictureBlobs } from '../pictures.ts';
import { focusPrompt } from './focusPrompt.ts';
import { forgetPaintDraft, keptPaintDraft } from './paintDraft.ts';
import { regionTool, type RegionTool, type RegionToolKind } from './regionTool.ts';

/**
 * The tool that is open over the panel. It closes when another picture becomes the first; the focus
 * goes back to where it was opened.
 */
export function useRegionTool(
	composer: ComposerView,
	pictures: PictureBlobs,
): {
	readonly tool: RegionTool | undefined;
	readonly open: (kind: RegionToolKind) => void;
	readonly close: () => void;
} {
	const [opened, setOpened] = useState<RegionTool | undefined>();
	const opener = useRef<Element | null>(null);
	const tool = opened?.referenceId === composer.references[0]?.id ? opened : undefined;
	const isOpen = tool !== undefined;
	const draft = isOpen ? undefined : draftTool(composer, pictures);
	useEffect(() => {
		if (!isOpen) setOpened(undefined);
	}, [isOpen]);
	useEffect(() => {
		if (draft !== undefined) setOpened(draft);
	}, [draft !== undefined]);
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
