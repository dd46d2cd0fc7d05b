/** Every command of the manifest, without the extension's name before it. */
export const commandNames = [
	'generate',
	'editImage',
	'openStudio',
	'cancelAll',
	'selectModel',
	'setApiKey',
	'clearApiKey',
	'showLog',
	'showHistory',
	'history.open',
	'history.show',
	'history.reuse',
	'history.pin',
	'history.unpin',
	'history.reveal',
	'history.delete',
] as const;
export type CommandName = (typeof commandNames)[number];
