import * as v from 'valibot';

/** Bytes; `external` are those of buffers, where pictures are. */
export type Memory = v.InferOutput<typeof memorySchema>;

/** What the suite in the extension host tells when it has ended. */
export type SoakReport = v.InferOutput<typeof soakReportSchema>;

const memorySchema = v.object({ rss: v.number(), heapUsed: v.number(), external: v.number() });

export const soakReportSchema = v.object({
	saved: v.number(),
	failed: v.number(),
	cancelled: v.number(),
	/** Before the first round, and after each. */
	memory: v.array(memorySchema),
	/** The highest resident memory. */
	peak: v.number(),
});

/** Bytes that all rounds after the first one may leave behind; 3 MiB were measured. */
const mostHeld = 10 * 2 ** 20;
/** The allocator gives back late what is free: from one round to the next it was up to 80 MiB, up or down. */
const mostResident = 120 * 2 ** 20;

const mib = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);

/** A line about the memory at one moment. */
export function memoryText({ rss, heapUsed, external }: Memory): string {
	return `RSS ${mib(rss)} MiB, heap ${mib(heapUsed)}, buffers ${mib(external)}`;
}

/** The last line of all. */
export function soakSummary({ saved, failed, cancelled, memory, peak }: SoakReport): string {
	const [start, end] = [memory.at(0)?.rss ?? 0, memory.at(-1)?.rss ?? 0];
	const jobs = `${saved + failed + cancelled} jobs: ${saved} saved, ${failed} failed, ${cancelled} cancelled`;
	return `${jobs}; RSS ${mib(start)} MiB at start, ${mib(peak)} peak, ${mib(end)} end`;
}

/**
 * Why the memory is not flat: a sentence for each reason. Everything is loaded after the first round,
 * of which nothing but what was asked for stays in memory, some KiB a job. One picture that stays of
 * each job would be a hundred MiB or more.
 */
export function growthProblems(memory: readonly Memory[]): readonly string[] {
	const { held, resident } = growth(memory);
	return [
		...(held > mostHeld
			? [`Heap and buffers grew by ${mib(held)} MiB, over ${mib(mostHeld)}.`]
			: []),
		...(resident > mostResident
			? [`RSS grew by ${mib(resident)} MiB, over ${mib(mostResident)}.`]
			: []),
	];
}

/** How much more there is after the last round than after the first one. */
export function growthText(memory: readonly Memory[]): string {
	const { held, resident } = growth(memory);
	return `since round 1: heap and buffers ${mib(held)} MiB more (at most ${mib(mostHeld)}), RSS ${mib(resident)} (at most ${mib(mostResident)})`;
}

function growth([, first, ...others]: readonly Memory[]): {
	readonly held: number;
	readonly resident: number;
} {
	const last = others.at(-1);
	if (first === undefined || last === undefined) return { held: Infinity, resident: Infinity };
	const held = last.heapUsed + last.external - first.heapUsed - first.external;
	return { held, resident: last.rss - first.rss };
}
