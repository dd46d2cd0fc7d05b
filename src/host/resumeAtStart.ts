import { replacementsKey } from '../assets/replacementsKey.ts';
import { wasSaving, type WindowState } from './savingKey.ts';

/**
 * Loads the extension at the start when something waits for the person since VS Code was closed: a
 * picture that is being tried, or one whose saving was cut off.
 */
export function resumeAtStart(state: WindowState, load: () => Promise<unknown>): void {
	if (wasSaving(state) || isTrying(state.get(replacementsKey))) void load();
}

function isTrying(kept: unknown): boolean {
	return Array.isArray(kept) && kept.some(isTrial);
}

function isTrial(kept: unknown): boolean {
	return typeof kept === 'object' && kept !== null && 'isTrial' in kept && kept.isTrial === true;
}
