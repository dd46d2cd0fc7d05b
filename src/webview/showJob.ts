/** Brings the card of a job into view and moves the focus to it; nothing when it is gone. */
export function showJob(jobId: string): void {
	const card = document.querySelector<HTMLElement>(`[data-job="${CSS.escape(jobId)}"]`);
	const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
	card?.focus({ preventScroll: true });
	card?.scrollIntoView({ block: 'start', behavior: isCalm ? 'auto' : 'smooth' });
}
