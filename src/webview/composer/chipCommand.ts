import { rovingIndex } from '../rovingIndex.ts';

/** What a key does to a chip in a row. */
export type ChipCommand =
	| { readonly kind: 'remove' }
	/** `index` is the place in the row, from 0. */
	| { readonly kind: 'move' | 'focus'; readonly index: number };

/** Keys as the browser names them, with whether others are held. */
type Keys = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/**
 * Reads the keys for the chip at a place: arrows, Home and End lead to another chip, or with Alt
 * move this one there. @returns `undefined` for all other keys
 */
export function chipCommand(keys: Keys, index: number, count: number): ChipCommand | undefined {
	const { key, altKey, ctrlKey, metaKey, shiftKey } = keys;
	if (ctrlKey || metaKey || shiftKey) return undefined;
	if (key === 'Delete' || key === 'Backspace') return altKey ? undefined : { kind: 'remove' };
	const to = rovingIndex(index, count, key);
	return to === undefined ? undefined : { kind: altKey ? 'move' : 'focus', index: to };
}
