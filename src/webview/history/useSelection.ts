import { useLayoutEffect, useState } from 'preact/hooks';
import { nothingSelected, type Selection } from './selection.ts';

/**
 * What is selected in a list. Nothing is once the list is another one, or entries of it are gone.
 * @param list names the list
 * @param all how many entries there are in all
 */
export function useSelection(
	list: string,
	all: number,
): { readonly selection: Selection; readonly select: (selection: Selection) => void } {
	const [made, setMade] = useState({ list, all, selection: nothingSelected });
	const isCurrent = made.list === list && made.all <= all;
	useLayoutEffect(
		() => setMade(isCurrent ? { ...made, all } : { list, all, selection: nothingSelected }),
		[list, all],
	);
	return {
		selection: isCurrent ? made.selection : nothingSelected,
		select: (selection) => setMade({ list, all, selection }),
	};
}
