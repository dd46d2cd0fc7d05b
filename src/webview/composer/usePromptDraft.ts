import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ComposerView } from '../../studio/views.ts';
import type { Send } from '../vscodeApi.ts';

/** How long after the last key the extension is told, in ms. */
const pause = 300;

type Draft = {
	readonly text: string;
	readonly type: (text: string) => void;
	/** Tells the extension now what it was not told yet. */
	readonly flush: () => void;
	/** Forgets what the extension was not told yet: it is told in another way. */
	readonly settle: () => void;
};

/** What is in the prompt's box: what was typed, until something else changes the prompt. */
export function usePromptDraft({ prompt, promptRevision }: ComposerView, send: Send): Draft {
	const [typed, setTyped] = useState({ text: prompt, revision: promptRevision });
	const untold = useRef<{ readonly text: string; readonly timer: number } | undefined>(undefined);
	const settle = (): void => {
		clearTimeout(untold.current?.timer);
		untold.current = undefined;
	};
	const flush = (): void => {
		const text = untold.current?.text;
		settle();
		if (text !== undefined) send({ type: 'setPrompt', prompt: text });
	};
	// With the drawing: what is typed right after it belongs to the new prompt, and is told.
	useLayoutEffect(() => settle, [promptRevision]);
	return {
		text: typed.revision === promptRevision ? typed.text : prompt,
		type: (text) => {
			setTyped({ text, revision: promptRevision });
			settle();
			untold.current = { text, timer: window.setTimeout(flush, pause) };
		},
		flush,
		settle,
	};
}
