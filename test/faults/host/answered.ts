import type { JobAction } from '../../../src/jobs/jobAction.ts';
import { zenmux } from '../../host/hostWorld.ts';
import type { Fault } from '../../zenmux-server/faults.ts';
import { bothActions, type Expected, type FaultRow } from '../faultRow.ts';

/** One request, and its picture has a file. */
export const savedOnce: Expected = { ending: 'saved', reads: /\.png$/, requests: 1 };

/** One request without a picture. */
export function failedOnce(reads: RegExp, ...offers: readonly JobAction[]): Expected {
	return { ending: 'failed', reads, offers, requests: 1 };
}

/** A row of a fault that the test server shows in its answers. */
export function answered(name: string, fault: Fault, expected: Expected): FaultRow {
	const arrange = (): Promise<void> => zenmux.setFault(fault);
	return { name, actions: bothActions, isQuick: false, arrange, expected };
}

/** The row as a part of `npm test`, too. */
export function quick(row: FaultRow): FaultRow {
	return { ...row, isQuick: true };
}
