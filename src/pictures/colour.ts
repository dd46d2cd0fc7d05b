/** Red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** Reads `#rrggbb`; `undefined` for any other text. */
export function colourOf(text: string): Colour | undefined {
	if (!/^#[\da-f]{6}$/i.test(text)) return undefined;
	const channel = (at: number): number => parseInt(text.slice(at, at + 2), 16);
	return [channel(1), channel(3), channel(5)];
}

/** As `#rrggbb`, in small letters. */
export function colourText(colour: Colour): string {
	return `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
