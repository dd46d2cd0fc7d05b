import type { Memento } from 'vscode';
import type { Job } from '../jobs/job.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { savingKey, wasSaving, type WindowState } from './savingKey.ts';

/** How the person is told. */
export type CutOffNotices = {
	/** @param jobs one at least */
	readonly showCutOff: (jobs: readonly Job[]) => void;
	/** Lets the Studio come on screen, where it was before. */
	readonly pause: () => Promise<void>;
};

/** Notes while a picture is being saved, so that the next window asks when that is cut off. */
export function noteSaving(
	jobs: Pick<Jobs, 'all' | 'onDidChange'>,
	state: WindowState & Pick<Memento, 'update'>,
): void {
	jobs.onDidChange(() => {
		const isSaving = jobs.all.some(({ progress }) => progress.status === 'saving');
		if (isSaving !== wasSaving(state)) void state.update(savingKey, isSaving ? true : undefined);
	});
}

/** Tells of the pictures whose saving was cut off, unless the Studio comes on screen and shows them. */
export async function offerCutOff(
	jobs: Pick<Jobs, 'all'>,
	notices: CutOffNotices,
	isStudioVisible: () => boolean,
): Promise<void> {
	await notices.pause();
	const cutOff = jobs.all.filter(isCutOff);
	if (cutOff.length > 0 && !isStudioVisible()) notices.showCutOff(cutOff);
}

function isCutOff({ progress }: Job): boolean {
	return progress.status === 'unsaved' && progress.wasCutOff === true;
}
