/** A sum in USD is written in millionths of a dollar. */
const millionths = 1_000_000;

/** The folder of a day, such as `2026-11-21`, by the clock of this computer; names sort by date. */
export function dayFolder(date: Date): string {
	const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
	return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** Whether a folder is the record of a day before this one. @param today its folder */
export function isPastDay(folder: string, today: string): boolean {
	return /^\d{4}-\d{2}-\d{2}$/.test(folder) && folder < today;
}

/** The empty file that says what a job cost: the same for the same job, whoever writes it. */
export function recordName(jobId: string, usd: number): string {
	return `${jobId}.${Math.round(usd * millionths)}`;
}

/** What the files of a day's folder say, in USD; each job counts once, and other files do not. */
export function sumOf(names: readonly string[]): number {
	const costs = names.flatMap((name): (readonly [string, number])[] => {
		const [, jobId, cost] = /^(.+)\.(\d{1,12})$/.exec(name) ?? [];
		return jobId === undefined ? [] : [[jobId, Number(cost)]];
	});
	return [...new Map(costs).values()].reduce((sum, cost) => sum + cost, 0) / millionths;
}
