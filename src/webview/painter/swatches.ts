import * as l10n from '@vscode/l10n';
import { themeColour } from './cssColour.ts';
import type { Colour } from './palette.ts';

/** A colour that markup is painted in. */
export type Swatch = { readonly name: string; readonly colour: Colour };

/** The colours that are offered: those of VS Code's charts, white and black. */
export function swatches(): readonly Swatch[] {
	const chart = (name: string, variable: string, fallback: string): Swatch => {
		const [red, green, blue] = themeColour([`--vscode-charts-${variable}`], fallback);
		return { name, colour: [red, green, blue] };
	};
	return [
		chart(l10n.t('Red'), 'red', 'red'),
		chart(l10n.t('Yellow'), 'yellow', 'gold'),
		chart(l10n.t('Green'), 'green', 'limegreen'),
		chart(l10n.t('Blue'), 'blue', 'dodgerblue'),
		{ name: l10n.t('White'), colour: [255, 255, 255] },
		{ name: l10n.t('Black'), colour: [0, 0, 0] },
	];
}
