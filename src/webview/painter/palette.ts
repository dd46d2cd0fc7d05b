/** Red, green and blue, each 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** The most paints that a layer of markup has; they are numbered from 1. */
const maxPaints = 15;

/** The colours of markup: paint 1 is the first. Strokes of before may bring more than we offer. */
export class Palette {
	readonly #colours: Colour[];

	constructor(offered: readonly Colour[]) {
		this.#colours = [...offered];
	}

	get colours(): readonly Colour[] {
		return this.#colours;
	}

	/** The paint of a colour: one that is there, a new one while there is room, else the nearest. */
	paintOf(colour: Colour): number {
		const distances = this.#colours.map((other) => distance(colour, other));
		const nearest = Math.min(...distances);
		if (nearest === 0 || this.#colours.length === maxPaints) return distances.indexOf(nearest) + 1;
		return this.#colours.push(colour);
	}
}

function distance(one: Colour, other: Colour): number {
	return one.reduce((sum, part, index) => sum + (part - (other[index] ?? 0)) ** 2, 0);
}
