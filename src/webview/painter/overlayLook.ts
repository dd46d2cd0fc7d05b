import type { PngColour } from '../../pictures/paintPng.ts';
import { themeColour } from './cssColour.ts';
import type { OverlayLook } from './overlayPixels.ts';
import type { Colour } from './palette.ts';

/** How much more the border of a region covers than its inside. */
const edgeOpacity = 0.4;
/** CSS pixels, and how much they stand out. */
const [squareSide, squareOpacity] = [8, 0.15];

/**
 * A mask shines over the picture in VS Code's red with a border; in high contrast it is hatched too.
 * @param opacity 0 to 1
 */
export function maskLook(opacity: number): OverlayLook {
	const red = themeColour(['--vscode-charts-red', '--vscode-editorError-foreground'], 'red');
	const line = word(themeColour(['--vscode-foreground'], 'white'), 1);
	const isHighContrast = document.body.dataset.vscodeThemeKind?.includes('high-contrast');
	return {
		colours: new Uint32Array(256).fill(word(red, opacity), 1),
		edge: isHighContrast ? line : word(red, Math.min(1, opacity + edgeOpacity)),
		hatch: isHighContrast ? line : undefined,
	};
}

/** Markup shows in its own colours. */
export function markupLook(palette: readonly Colour[], opacity: number): OverlayLook {
	const colours = new Uint32Array(256);
	palette.forEach(([red, green, blue], index) => {
		colours[index + 1] = word([red, green, blue, 255], opacity);
	});
	return { colours, edge: undefined, hatch: undefined };
}

/** Draws the squares that show where a picture is transparent; a pattern for that context. */
export function transparencyGround(context: CanvasRenderingContext2D): CanvasPattern | undefined {
	const side = Math.round(squareSide * devicePixelRatio);
	const tile = new OffscreenCanvas(2 * side, 2 * side);
	const squares = tile.getContext('2d');
	if (squares === null) return undefined;
	const fill = (variable: string, opacity: number): void => {
		const [red, green, blue] = themeColour([variable], 'gray');
		squares.fillStyle = `rgb(${red} ${green} ${blue} / ${opacity})`;
	};
	fill('--vscode-editor-background', 1);
	squares.fillRect(0, 0, 2 * side, 2 * side);
	fill('--vscode-foreground', squareOpacity);
	squares.fillRect(side, 0, side, side);
	squares.fillRect(0, side, side, side);
	return context.createPattern(tile, 'repeat') ?? undefined;
}

function word([red, green, blue]: PngColour, opacity: number): number {
	return ((Math.round(opacity * 255) << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}
