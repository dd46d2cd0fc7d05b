import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Opens a dialog above everything while it is drawn, and gives the focus back afterwards. */
export function useModal(): RefObject<HTMLDialogElement | null> {
	const dialog = useRef<HTMLDialogElement>(null);
	useLayoutEffect(() => {
		const shown = dialog.current;
		shown?.showModal();
		// The browser scrolls to what gets the focus, before pictures have their sizes.
		shown?.scrollTo(0, 0);
		return () => shown?.close();
	}, []);
	return dialog;
}
