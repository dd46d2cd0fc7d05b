import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus in an element whose focused button goes away, such as *Cancel* when the picture is
 * there: the element itself, which must be focusable, takes it.
 */
export function useKeptFocus(): RefObject<HTMLElement | null> {
	const element = useRef<HTMLElement>(null);
	// Read while drawing, before the button is taken out of the page.
	const hadFocus = element.current?.contains(document.activeElement) ?? false;
	useLayoutEffect(() => {
		if (hadFocus && document.activeElement === document.body) {
			element.current?.focus({ preventScroll: true });
		}
	});
	return element;
}
