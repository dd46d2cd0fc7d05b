/** Commands of the manifest, without the extension's name before them: what a person begins with. */
export const firstCommandNames = [
	'generate',
	'openStudio',
	'cancelAll',
	'selectModel',
	'setApiKey',
	'checkApiKey',
	'clearApiKey',
	'showLog',
	'reportIssue',
	'openWalkthrough',
	'showHistory',
] as const;

/** All its other commands. */
export const furtherCommandNames = [
	'generateHere',
	'generateFromSelection',
	'editImage',
	'generateMissing',
	'generateVariations',
	'maskImage',
	'regenerate',
	'regenerateStale',
	'checkPictures',
	'exportIconSet',
	'keepTrial',
	'revertTrial',
	'history.open',
	'history.show',
	'history.reuse',
	'history.pin',
	'history.unpin',
	'history.reveal',
	'history.delete',
] as const;
