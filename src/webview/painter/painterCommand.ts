import type { PaintMode } from './paintSession.ts';
import { paintTools, toolKeys, type PaintTool } from './paintTool.ts';

/** What the toolbar and the keys ask the painter for. */
export type PainterCommand =
	| { readonly do: 'choose'; readonly tool: PaintTool }
	/** Markup only. */
	| { readonly do: 'choosePaint'; readonly paint: number }
	/** Picture pixels. */
	| { readonly do: 'setBrush'; readonly size: number }
	| { readonly do: 'stepBrush'; readonly direction: 1 | -1; readonly isBig: boolean }
	/** 0 to 1. */
	| { readonly do: 'setOpacity'; readonly opacity: number }
	| { readonly do: 'zoom'; readonly direction: 1 | -1 }
	| { readonly do: 'invert' | 'clear' | 'undo' | 'redo' | 'fit' | 'actualSize' };

/** What is read of a key press. */
export type KeyPress = Pick<
	KeyboardEvent,
	'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'
>;

/** The command of a key, wherever in the painter it is pressed. */
export function commandOfKey(press: KeyPress, mode: PaintMode): PainterCommand | undefined {
	const letter = letterOf(press);
	if (press.ctrlKey || press.metaKey) {
		if (press.altKey) return undefined;
		if (letter === 'z') return { do: press.shiftKey ? 'redo' : 'undo' };
		return letter === 'y' && !press.shiftKey ? { do: 'redo' } : undefined;
	}
	// Brackets are where they are on an English keyboard, or where the reader’s keyboard has them.
	const { shiftKey: isBig } = press;
	const isBracket = (key: string, code: string): boolean =>
		press.key === key || press.code === code;
	if (isBracket('[', 'BracketLeft')) return { do: 'stepBrush', direction: -1, isBig };
	if (isBracket(']', 'BracketRight')) return { do: 'stepBrush', direction: 1, isBig };
	if (press.altKey) return undefined;
	return commandOfSign(press.key) ?? commandOfLetter(isBig ? '' : letter, mode);
}

function commandOfSign(key: string): PainterCommand | undefined {
	if (key === '+' || key === '=') return { do: 'zoom', direction: 1 };
	if (key === '-' || key === '_') return { do: 'zoom', direction: -1 };
	if (key === '0') return { do: 'fit' };
	if (key === '1') return { do: 'actualSize' };
	return key === 'Delete' ? { do: 'clear' } : undefined;
}

function commandOfLetter(letter: string, mode: PaintMode): PainterCommand | undefined {
	if (letter === 'i' && mode === 'mask') return { do: 'invert' };
	const tool = paintTools[mode].find((each) => toolKeys[each].toLowerCase() === letter);
	return tool && { do: 'choose', tool };
}

/** The Latin letter of a key, also on keyboards of other scripts and while words are composed. */
function letterOf({ key, code }: KeyPress): string {
	if (/^[a-z]$/i.test(key)) return key.toLowerCase();
	return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? '';
}
