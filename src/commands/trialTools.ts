import type { Replacements } from '../assets/replacements.ts';
import type { ComposerTools } from '../composer/composerTools.ts';

/** What deciding on trials needs. */
export type TrialTools = Pick<ComposerTools, 'jobs' | 'history' | 'log'> & {
	readonly replacements: Replacements;
};
