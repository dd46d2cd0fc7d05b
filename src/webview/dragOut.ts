import { draggedJobType } from '../studio/draggedJob.ts';

/** Lets the saved picture of a job be dragged out of the panel, into a document. */
export function dragOut({ dataTransfer }: DragEvent, jobId: string): void {
	if (dataTransfer === null) return;
	dataTransfer.setData(draggedJobType, jobId);
	dataTransfer.effectAllowed = 'copy';
}
