import * as l10n from '@vscode/l10n';
import type { ApiKeyKind } from '../zenmux/apiKey.ts';
import type { KeyCheck } from '../zenmux/checkApiKey.ts';

/** What a person reads of a check of their key. */
export function keyCheckSentence(kind: ApiKeyKind, check: KeyCheck): string {
	switch (check.result) {
		case 'works':
			return works(kind);
		case 'refused':
		case 'noCredit':
			return check.error.message;
		case 'unknown':
			return couldNotAsk(check.error.reason)
				? [l10n.t('The API key could not be checked.'), check.error.message].join(' ')
				: l10n.t(
						'ZenMux did not say whether it takes the API key. The first picture will show it.',
					);
	}
}

function works(kind: ApiKeyKind): string {
	switch (kind) {
		case 'payAsYouGo':
			return l10n.t(
				'The API key works. It is a pay-as-you-go key: pictures are paid from your balance.',
			);
		case 'subscription':
			return l10n.t(
				'The API key works. It is a subscription key: pictures count against the quota of your plan, which has fewer models.',
			);
		case 'management':
		case 'unknown':
			return l10n.t('The API key works.');
	}
}

/** Whether the reason's own sentence, which is about pictures, is true of a check too. */
function couldNotAsk(reason: string): boolean {
	return reason === 'unreachable' || reason === 'notZenMux' || reason === 'rateLimit';
}
