import * as l10n from '@vscode/l10n';

/** What the button of a notice in the composer does. */
export const noticeActions = [
	'undo',
	'dismiss',
	'asReference',
	'paintMask',
	'resizeMask',
	'download',
	'openSettings',
	'selectModel',
] as const;
export type NoticeAction = (typeof noticeActions)[number];

/** A message above the prompt: what was done, or what stands in the way, and what helps. */
export type Notice = {
	readonly tone: 'info' | 'problem';
	/** Whole sentences. */
	readonly text: string;
	readonly actions: readonly NoticeAction[];
};

/** What the button says. */
export function noticeLabel(action: NoticeAction): string {
	switch (action) {
		case 'undo':
			return l10n.t('Undo');
		case 'dismiss':
			return l10n.t('Dismiss');
		case 'asReference':
			return l10n.t('Use as Reference Instead');
		case 'paintMask':
			return l10n.t('Paint a Mask');
		case 'resizeMask':
			return l10n.t('Resize Mask');
		case 'download':
			return l10n.t('Download and Send as Files');
		case 'openSettings':
			return l10n.t('Open Settings');
		case 'selectModel':
			return l10n.t('Select Model');
	}
}
