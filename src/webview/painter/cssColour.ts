import type { PngColour } from '../../pictures/paintPng.ts';

/**
 * What a colour of VS Code's theme is on this page.
 * @param names CSS variables, the first that is set counts
 * @param fallback a CSS colour, where no variable is set
 */
export function themeColour(names: readonly string[], fallback: string): PngColour {
	const style = getComputedStyle(document.documentElement);
	const set = names.map((name) => style.getPropertyValue(name).trim()).find(Boolean);
	const context = new OffscreenCanvas(1, 1).getContext('2d');
	if (context === null) return [0, 0, 0, 0];
	context.fillStyle = fallback;
	// What is no colour leaves the one before.
	if (set !== undefined) context.fillStyle = set;
	context.fillRect(0, 0, 1, 1);
	const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
	return [red, green, blue, alpha];
}
