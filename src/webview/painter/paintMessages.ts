import * as l10n from '@vscode/l10n';
import type { HeldTool } from './paintHand.ts';
import { toolName } from './paintTool.ts';

/** A share in the reader’s way to write percents; small ones with more digits. */
export function percent(share: number): string {
	return new Intl.NumberFormat(document.documentElement.lang, {
		style: 'percent',
		maximumFractionDigits: share > 0 && share < 0.01 ? 2 : 0,
	}).format(share);
}

/** A whole number in the reader’s way to write. */
export function count(number: number): string {
	return new Intl.NumberFormat(document.documentElement.lang).format(number);
}

/** The tool, with its size where it has one. */
export function toolMessage({ tool, brushSize }: HeldTool): string {
	return tool === 'brush' || tool === 'eraser'
		? l10n.t('{0}, {1} pixels', toolName(tool), count(brushSize))
		: toolName(tool);
}

/** How much is painted; `share` is 0 to 1. */
export function paintedMessage(share: number): string {
	return share === 0
		? l10n.t('Nothing is painted.')
		: l10n.t('{0} of the picture is painted.', percent(share));
}

/** The zoom; 1 shows each pixel of the picture as one of the screen. */
export function zoomMessage(scale: number): string {
	return l10n.t('Zoom {0}', percent(scale));
}

/** After how many corners a shape that is drawn by keys can end. */
export function cornerMessage(tool: HeldTool['tool'], corners: number): string {
	return tool === 'rectangle'
		? l10n.t('First corner is set. Move on and press Enter to set the opposite one.')
		: l10n.t(
				'Corners set: {0}. Press Enter twice at the last one to close the line.',
				count(corners),
			);
}
