/** Under which type a drag out of the panel carries the id of a job whose picture is saved. */
export const draggedJobType = 'application/vnd.zenmux-images.job';
