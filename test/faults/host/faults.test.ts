import { describeFaults } from './describeFaults.ts';
import { hostFaults } from './hostFaults.ts';

describeFaults(hostFaults);
