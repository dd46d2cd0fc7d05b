import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { timeText } from './Elapsed.tsx';
import { useNow } from './useNow.ts';

/** How long until something happens by itself; ticks every second. @param until in ms since 1970 */
export function Countdown({ until }: { readonly until: number }): JSX.Element {
	const seconds = Math.max(0, Math.ceil((until - useNow(true)) / 1000));
	return (
		<span class="elapsed" role="timer" aria-live="off">
			{l10n.t('in {0}', timeText(seconds, false))}
		</span>
	);
}
