import { useRef } from 'preact/hooks';
import { recalled, type Recall } from './promptRecall.ts';

/**
 * Brings back earlier prompts: Up with the caret at the very beginning of the box, Down on from
 * there, until what was typed is there again.
 * @param prompts the newest first
 * @returns takes a key of the box; says whether it was meant for this
 */
export function usePromptRecall(
	prompts: readonly string[],
	text: string,
	type: (text: string) => void,
): (event: KeyboardEvent, box: HTMLTextAreaElement) => boolean {
	const recall = useRef<(Recall & { readonly shown: string }) | undefined>(undefined);
	return (event, box) => {
		const direction = directionOf(event);
		// Who has changed a prompt that was brought back types a new one.
		const current = recall.current?.shown === text ? recall.current : undefined;
		if (direction === undefined || !isAtBeginning(box)) return false;
		const next = recalled(current, direction, prompts, text);
		if (next === undefined) return false;
		recall.current = next.recall && { ...next.recall, shown: next.text };
		// Set by hand: the caret goes to the end when the value changes later.
		box.value = next.text;
		box.setSelectionRange(0, 0);
		type(next.text);
		return true;
	};
}

function directionOf(event: KeyboardEvent): 'older' | 'newer' | undefined {
	const { key, isComposing, altKey, ctrlKey, metaKey, shiftKey } = event;
	if (isComposing || altKey || ctrlKey || metaKey || shiftKey) return undefined;
	if (key === 'ArrowUp') return 'older';
	return key === 'ArrowDown' ? 'newer' : undefined;
}

function isAtBeginning({ selectionStart, selectionEnd }: HTMLTextAreaElement): boolean {
	return selectionStart === 0 && selectionEnd === 0;
}
