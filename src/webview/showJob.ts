import { isCalm } from './isCalm.ts';

/** Brings the card of a job into view and moves the focus to it; nothing when it is gone. */
export function showJob(jobId: string): void {
	const card = document.querySelector<HTMLElement>(`[data-job="${CSS.escape(jobId)}"]`);
	card?.focus({ preventScroll: true });
	card?.scrollIntoView({ block: 'start', behavior: isCalm() ? 'auto' : 'smooth' });
}
