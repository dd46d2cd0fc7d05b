/** Of several rounds, in the unit of its row. */
export type Figure = { readonly median: number; readonly min: number; readonly max: number };

/** What ours must reach: at most so many times the floor, or at most so much. */
export type Goal = { readonly timesFloor: number } | { readonly atMost: number };

/** What was measured side by side for one line of the table. */
export type Measured = {
	readonly row: string;
	readonly unit: 'ms' | 'MB' | 'KB';
	/** The least that the task can take. */
	readonly floor?: Figure;
	/** How others do the same task, by their names. */
	readonly peers?: Readonly<Record<string, Figure>>;
	readonly ours: Figure;
	readonly goal?: Goal;
};

/** A line of the table, and an item of `results.json`. */
export type Row = {
	readonly row: string;
	readonly unit: Measured['unit'];
	readonly floor: Figure | null;
	readonly peer: Readonly<Record<string, Figure>> | null;
	readonly ours: Figure;
	/** Median of ours to that of the floor. */
	readonly ratio: number | null;
	readonly goal: string | null;
	/** `null` without a goal. */
	readonly met: boolean | null;
};

/** Judges what was measured, by its median. @throws RangeError without the floor that the goal names */
export function judged({ row, unit, floor, peers, ours, goal }: Measured): Row {
	const ratio = floor === undefined ? null : ours.median / floor.median;
	return {
		row,
		unit,
		floor: floor ?? null,
		peer: peers ?? null,
		ours,
		ratio,
		goal: goal === undefined ? null : goalText(goal, unit),
		met: goal === undefined ? null : ours.median <= most(goal, floor),
	};
}

/** The most that ours may take. */
function most(goal: Goal, floor: Figure | undefined): number {
	if ('atMost' in goal) return goal.atMost;
	if (floor === undefined) throw new RangeError('There is no floor to compare with.');
	return goal.timesFloor * floor.median;
}

function goalText(goal: Goal, unit: Row['unit']): string {
	return 'atMost' in goal ? `≤ ${goal.atMost} ${unit}` : `≤ ${goal.timesFloor} × floor`;
}
