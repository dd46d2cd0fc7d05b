import type { Reason } from './zenmuxError.ts';

/** What a person can do about a failure; each is a button. */
export type Remedy =
	| 'setApiKey'
	| 'selectModel'
	| 'openBilling'
	| 'openSubscription'
	| 'openSettings'
	/** Sends the pictures that were links as files. */
	| 'downloadPictures'
	| 'retry'
	| 'showLog';

/** The buttons that help, the most likely first. */
export function remediesFor(reason: Reason): readonly Remedy[] {
	switch (reason) {
		case 'noApiKey':
		case 'accessDenied':
		case 'managementKey':
			return ['setApiKey', 'retry'];
		case 'insufficientCredit':
			return ['openBilling', 'retry'];
		case 'noCredit':
			return ['openBilling', 'selectModel', 'retry'];
		case 'quotaExceeded':
			return ['openSubscription', 'setApiKey', 'retry'];
		case 'safety':
		case 'requestTooLarge':
		case 'invalidPicture':
		case 'invalidMask':
			return ['showLog'];
		case 'linksRefused':
			return ['downloadPictures', 'selectModel', 'showLog'];
		case 'modelNotAvailable':
			return ['selectModel', 'setApiKey', 'openSubscription', 'retry'];
		case 'invalidModel':
		case 'modelNotSupported':
			return ['selectModel', 'retry'];
		case 'invalidParameters':
		case 'unprocessable':
			return ['openSettings', 'selectModel', 'showLog'];
		case 'noProvider':
			return ['retry', 'selectModel', 'showLog'];
		case 'onlyLink':
			return ['showLog', 'retry'];
		case 'notZenMux':
			return ['openSettings', 'retry', 'showLog'];
		case 'silence':
			return ['retry', 'openSettings', 'showLog'];
		case 'rateLimit':
		case 'serverError':
		case 'gateway':
		case 'makerError':
		case 'unreachable':
		case 'connectionLost':
		case 'brokenStream':
		case 'timeout':
		case 'tooLarge':
		case 'emptyPicture':
			return ['retry', 'showLog'];
	}
}
