import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Which of the chips in a row has the focus, and which one is the row's tab stop. */
export type ChipFocus = {
	readonly tabStop: string | undefined;
	/** To be told when a chip or a button in it gets the focus. */
	readonly onFocus: (id: string) => void;
	/** @returns whether there is such a chip */
	readonly focus: (id: string | undefined) => boolean;
	/** Lets a chip have the focus again after its place has changed. */
	readonly follow: (id: string) => void;
};

/** The focus in a row of chips (elements with `data-reference`), whose ids are given in order. */
export function useChipFocus(
	row: RefObject<HTMLElement | null>,
	ids: readonly string[],
): ChipFocus {
	const [focused, setFocused] = useState<string | undefined>();
	const followed = useRef<string | undefined>(undefined);
	const focus = (id: string | undefined): boolean => {
		const chips = row.current?.querySelectorAll<HTMLElement>('[data-reference]') ?? [];
		const chip = [...chips].find(({ dataset }) => dataset.reference === id);
		chip?.focus();
		return chip !== undefined;
	};
	// A chip that is moved in the page loses the focus.
	useLayoutEffect(() => {
		if (followed.current !== undefined) focus(followed.current);
		followed.current = undefined;
	}, [ids.join()]);
	return {
		tabStop: focused !== undefined && ids.includes(focused) ? focused : ids[0],
		onFocus: setFocused,
		focus,
		follow: (id) => (followed.current = id),
	};
}
