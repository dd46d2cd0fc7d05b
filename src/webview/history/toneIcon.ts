import type { HistoryRowView } from '../../studio/views.ts';

/** The codicon of an entry that did not end with a picture; `undefined` for one that did. */
export function toneIcon(tone: HistoryRowView['tone']): string | undefined {
	switch (tone) {
		case 'done':
			return undefined;
		case 'running':
			return 'loading';
		case 'cancelled':
			return 'circle-slash';
		case 'failed':
			return 'error';
	}
}
