import type * as vscode from 'vscode';
import { replacementsKey } from '../assets/replacementsKey.ts';

/**
 * Loads the extension at the start when a picture was being tried as VS Code was closed: the person
 * has yet to keep or revert it.
 */
export function resumeTrials(memento: vscode.Memento, load: () => Promise<unknown>): void {
	const kept = memento.get<unknown>(replacementsKey);
	if (Array.isArray(kept) && kept.some(isTrial)) void load();
}

function isTrial(kept: unknown): boolean {
	return typeof kept === 'object' && kept !== null && 'isTrial' in kept && kept.isTrial === true;
}
