import * as l10n from '@vscode/l10n';
import { isRunning, type Job } from './job.ts';
import { shortPrompt } from './shortPrompt.ts';

/** Prompts that fit into a tooltip. */
const mostPrompts = 8;

/**
 * The jobs that run, and those that ended since the last time that none did; empty when none runs.
 * @param last the run as it was before
 * @param all every job, the oldest first
 */
export function currentRun(last: readonly Job[], all: readonly Job[]): readonly Job[] {
	if (!all.some(isRunning)) return [];
	const before = new Set(last.map(({ id }) => id));
	return all.filter((job) => before.has(job.id) || isRunning(job));
}

/** How far a run is: a few words. */
export function runText(run: readonly Job[]): string {
	const done = run.filter((job) => !isRunning(job)).length;
	return run.length === 1 ? l10n.t('1 picture') : l10n.t('{0} of {1} pictures', done, run.length);
}

/** What is being made in a run, a prompt a line. */
export function runPrompts(run: readonly Job[]): string {
	const prompts = [...new Set(run.filter(isRunning).map(shortPrompt))];
	const more = prompts.length > mostPrompts ? ['…'] : [];
	return [...prompts.slice(0, mostPrompts), ...more].join('\n');
}
