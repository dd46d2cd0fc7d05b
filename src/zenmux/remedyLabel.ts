import * as l10n from '@vscode/l10n';
import type { Remedy } from './remedies.ts';

/** What the button of a remedy says. */
export function remedyLabel(remedy: Remedy): string {
	switch (remedy) {
		case 'setApiKey':
			return l10n.t('Set API Key');
		case 'selectModel':
			return l10n.t('Select Model');
		case 'openBilling':
			return l10n.t('Open Billing');
		case 'openSubscription':
			return l10n.t('Open Subscription');
		case 'openSettings':
			return l10n.t('Open Settings');
		case 'downloadPictures':
			return l10n.t('Download and Send as Files');
		case 'retry':
			return l10n.t('Retry');
		case 'showLog':
			return l10n.t('Show Log');
	}
}
