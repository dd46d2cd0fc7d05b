import type { FaultRow } from '../faultRow.ts';
import { answerFaults } from './answerFaults.ts';
import { cancelFaults } from './cancelFaults.ts';
import { diskFaults } from './diskFaults.ts';
import { errorTableFaults } from './errorTableFaults.ts';
import { hasteFaults } from './hasteFaults.ts';
import { largeFaults } from './largeFaults.ts';
import { linkFaults } from './linkFaults.ts';
import { networkFaults } from './networkFaults.ts';
import { proxyFaults } from './proxyFaults.ts';
import { silenceFaults } from './silenceFaults.ts';
import { virtualDiskFaults } from './virtualDiskFaults.ts';

/** All faults that need no window. */
export const hostFaults: readonly FaultRow[] = [
	...errorTableFaults,
	...hasteFaults,
	...proxyFaults,
	...answerFaults,
	...linkFaults,
	...silenceFaults,
	...largeFaults,
	...networkFaults,
	...diskFaults,
	...virtualDiskFaults,
	...cancelFaults,
];
