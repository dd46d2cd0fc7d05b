import { startOver } from '../../host/hostWorld.ts';
import { planFaults } from '../faultReport.ts';
import type { FaultRow } from '../faultRow.ts';
import { surviveFault } from './surviveFault.ts';

/** A test for each fault and action. */
export function describeFaults(rows: readonly FaultRow[]): void {
	describe('what can go wrong', () => {
		const all = rows.flatMap((row) => row.actions.map((action) => ({ row, action })));
		before(() => planFaults(all.length));
		after(startOver);
		for (const { row, action } of all) {
			it(`${row.name}, ${action}`, () => surviveFault(row, action)).timeout(120_000);
		}
	});
}
