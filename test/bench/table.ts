import type { Figure, Row } from './row.ts';

const titles = ['row', 'unit', 'floor', 'peer', 'ours', 'ratio', 'goal', 'met'];

/** The rows as one table for people. */
export function tableOf(rows: readonly Row[]): string {
	const cells = rows.map(cellsOf);
	const widths = titles.map((title, column) =>
		Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)),
	);
	const line = (row: readonly string[]): string =>
		row
			.map((cell, column) => cell.padEnd(widths[column] ?? 0))
			.join('  ')
			.trimEnd();
	const rule = widths.map((width) => '─'.repeat(width));
	return [titles, rule, ...cells].map(line).join('\n');
}

function cellsOf({ row, unit, floor, peer, ours, ratio, goal, met }: Row): string[] {
	const peers = Object.entries(peer ?? {}).map(([name, figure]) => `${name} ${textOf(figure)}`);
	return [
		row,
		unit,
		floor === null ? '–' : textOf(floor),
		peers.join(', ') || '–',
		textOf(ours),
		ratio === null ? '–' : `${ratio.toFixed(2)} ×`,
		goal ?? '–',
		met === null ? '–' : met ? 'yes' : 'NO',
	];
}

/** Such as `12.3 (11.9–14.0)`. */
function textOf({ median, min, max }: Figure): string {
	const number = (amount: number): string => amount.toFixed(amount < 100 ? 1 : 0);
	return min === max ? number(median) : `${number(median)} (${number(min)}–${number(max)})`;
}
