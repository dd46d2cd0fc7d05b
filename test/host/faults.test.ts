import { describeFaults } from '../faults/host/describeFaults.ts';
import { hostFaults } from '../faults/host/hostFaults.ts';

describeFaults(hostFaults.filter(({ isQuick }) => isQuick));
