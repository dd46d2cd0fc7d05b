import type { JobAction } from '../../jobs/jobAction.ts';

/** The codicon of each action, where there is no room for its words. */
export const actionIcons: Readonly<Record<JobAction, string>> = {
	cancel: 'stop-circle',
	open: 'go-to-file',
	reveal: 'folder-opened',
	copyPath: 'copy',
	undo: 'discard',
	editThis: 'edit',
	addReference: 'add',
	saveRaw: 'sparkle',
	makeFinal: 'star-full',
	reuse: 'reply',
	askAgain: 'sync',
	replace: 'replace',
	saveBeside: 'new-file',
	save: 'save',
	saveAs: 'save-as',
	retry: 'refresh',
	downloadPictures: 'cloud-download',
	setApiKey: 'key',
	selectModel: 'chip',
	openBilling: 'credit-card',
	openSubscription: 'link-external',
	openSettings: 'settings-gear',
	showLog: 'output',
};
