import { uniteRects, type PaintLayer, type Point, type Rect } from './paintLayer.ts';

/**
 * Pours paint at a place: it covers the pixel there and all pixels of the same value that connect
 * to it sideways, up or down (not over corners, so that a thin line holds).
 * @returns `undefined` outside the picture and where the paint is already
 */
export function paintFill(layer: PaintLayer, at: Point, value: number): Rect | undefined {
	const { width, height, data } = layer;
	const [x, y] = [Math.floor(at.x), Math.floor(at.y)];
	if (x < 0 || y < 0 || x >= width || y >= height) return undefined;
	const ground = data[y * width + x];
	if (ground === value) return undefined;
	let touched: Rect | undefined;
	/** Places (x, y in turn) from which a span is still to be poured. */
	const seeds = [x, y];
	/** Notes the first pixel of each run of ground in a row next to a poured span. */
	const seedRow = (row: number, from: number, end: number): void => {
		if (row < 0 || row >= height) return;
		const start = row * width;
		for (let column = from; column < end; column++) {
			if (data[start + column] !== ground) continue;
			if (column === from || data[start + column - 1] !== ground) seeds.push(column, row);
		}
	};
	for (let row = seeds.pop(); row !== undefined; row = seeds.pop()) {
		const column = seeds.pop() ?? 0;
		const start = row * width;
		if (data[start + column] !== ground) continue;
		let [from, end] = [column, column + 1];
		while (from > 0 && data[start + from - 1] === ground) from--;
		while (end < width && data[start + end] === ground) end++;
		data.fill(value, start + from, start + end);
		touched = uniteRects(touched, { x: from, y: row, width: end - from, height: 1 });
		seedRow(row - 1, from, end);
		seedRow(row + 1, from, end);
	}
	return touched;
}
