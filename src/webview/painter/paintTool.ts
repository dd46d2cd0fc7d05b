import * as l10n from '@vscode/l10n';
import type { PaintMode } from './paintSession.ts';

/** What the pointer does. */
export type PaintTool = 'brush' | 'eraser' | 'rectangle' | 'lasso' | 'fill';

/** The tools of a mode, in their order on the toolbar. */
export const paintTools: Readonly<Record<PaintMode, readonly PaintTool[]>> = {
	mask: ['brush', 'eraser', 'rectangle', 'lasso', 'fill'],
	markup: ['brush', 'eraser', 'rectangle', 'lasso'],
};

/** The key that chooses a tool, as on the keyboard. */
export const toolKeys: Readonly<Record<PaintTool, string>> = {
	brush: 'B',
	eraser: 'E',
	rectangle: 'R',
	lasso: 'L',
	fill: 'G',
};

/** A tool's name in the reader's language. */
export function toolName(tool: PaintTool): string {
	switch (tool) {
		case 'brush':
			return l10n.t('Brush');
		case 'eraser':
			return l10n.t('Eraser');
		case 'rectangle':
			return l10n.t('Rectangle');
		case 'lasso':
			return l10n.t('Lasso');
		case 'fill':
			return l10n.t('Fill');
	}
}

/** How a tool is used. */
export function toolHint(tool: PaintTool): string {
	switch (tool) {
		case 'brush':
			return l10n.t('Drag to paint. Alt erases, Shift draws a straight line.');
		case 'eraser':
			return l10n.t('Drag to erase. Shift draws a straight line.');
		case 'rectangle':
			return l10n.t('Drag a rectangle. Alt erases, Shift makes it a square.');
		case 'lasso':
			return l10n.t('Draw around a region. Alt erases it.');
		case 'fill':
			return l10n.t('Click inside a closed line to fill it. Alt empties it.');
	}
}
