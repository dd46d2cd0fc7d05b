import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A text of which two lines are shown, and all of it where the person asks for that. */
export function ClampedText({ text }: { readonly text: string }): JSX.Element {
	const paragraph = useRef<HTMLParagraphElement>(null);
	const [isOpen, setOpen] = useState(false);
	const [isCut, setCut] = useState(false);
	useLayoutEffect(() => {
		const shown = paragraph.current;
		if (shown === null || isOpen) return;
		const observer = new ResizeObserver(() => setCut(shown.scrollHeight > shown.clientHeight));
		observer.observe(shown);
		return () => observer.disconnect();
	}, [isOpen]);
	return (
		<div class="clamped" data-open={isOpen}>
			<p ref={paragraph} class="detail" title={text}>
				{text}
			</p>
			{isCut && (
				<button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
					{isOpen ? l10n.t('Show Less') : l10n.t('Show All')}
				</button>
			)}
		</div>
	);
}
