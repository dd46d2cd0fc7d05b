import type { TargetedKeyboardEvent } from 'preact';

/**
 * Leads the tab key from the last control of a dialog to its first, and back: a page in a frame
 * would hand the focus on to what is around the frame.
 */
export function keepFocusInside(event: TargetedKeyboardEvent<HTMLElement>): void {
	const controls = [...event.currentTarget.querySelectorAll<HTMLElement>('*')].filter(
		(element) => element.tabIndex >= 0 && element.matches(':not(:disabled, [disabled])'),
	);
	const [from, to] = event.shiftKey ? [0, -1] : [-1, 0];
	if (document.activeElement !== controls.at(from)) return;
	event.preventDefault();
	controls.at(to)?.focus();
}
