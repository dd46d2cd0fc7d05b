/*
 * What activation does without, in one file: `await import('./onDemand.ts')` loads it with the first
 * thing that a person does. Several such files would share their parts in dozens of chunks, and
 * loading those takes longer than what they hold.
 */
export { generatePicture } from './commands/generatePicture.ts';
export { composerIntents } from './composer/composerIntents.ts';
export { beginEdit, sendEdit } from './composer/editFiles.ts';
export { doJobAction } from './studio/jobActions.ts';
export { restoreReplaced } from './studio/restoreReplaced.ts';
export { StudioWindow } from './studio/studioWindow.ts';
