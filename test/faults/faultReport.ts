import { appendFileSync, readFileSync } from 'node:fs';
import * as v from 'valibot';

/** One line of the table. */
export type SurvivedFault = v.InferOutput<typeof lineSchema>;

const lineSchema = v.object({
	fault: v.string(),
	/** `generate`, `edit`, or empty where there is no difference. */
	action: v.string(),
	/** What the person read of it. */
	read: v.string(),
	/** Paid requests that the server got. */
	requests: v.number(),
	isSurvived: v.boolean(),
});
const plannedSchema = v.object({ planned: v.number() });

/** Where suites, in processes of their own, tell what came of each fault; unset in `npm test`. */
const file = process.env.ZENMUX_FAULTS_REPORT;

/** Tells how many faults a suite is about to meet: one that crashes has not survived the rest. */
export function planFaults(planned: number): void {
	if (file !== undefined) appendFileSync(file, `${JSON.stringify({ planned })}\n`);
}

/** Tells what came of a fault. */
export function reportFault(line: SurvivedFault): void {
	if (file !== undefined) appendFileSync(file, `${JSON.stringify(line)}\n`);
}

/** What all suites told. */
export type FaultReport = { readonly planned: number; readonly lines: readonly SurvivedFault[] };

export function readFaultReport(path: string): FaultReport {
	const told = readFileSync(path, 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => v.parse(v.union([plannedSchema, lineSchema]), JSON.parse(line)));
	const plans = told.filter((one) => 'planned' in one);
	return {
		planned: plans.reduce((sum, { planned }) => sum + planned, 0),
		lines: told.filter((one) => 'fault' in one),
	};
}

/** The table, one line a fault and action, and the line that counts them. */
export function faultTable({ planned, lines }: FaultReport): string {
	const width = Math.max(...lines.map(({ fault }) => fault.length), 0);
	const rows = lines.map(({ fault, action, read, requests, isSurvived }) =>
		[
			isSurvived ? '✔' : '✖',
			fault.padEnd(width),
			action.padEnd('generate'.length),
			`${requests} request${requests === 1 ? ' ' : 's'}`,
			read,
		].join('  '),
	);
	const survived = lines.filter(({ isSurvived }) => isSurvived).length;
	return [...rows, '', `survived ${survived} of ${planned}`].join('\n');
}
