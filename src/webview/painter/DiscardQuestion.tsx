import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

type Props = { readonly onKeep: () => void; readonly onDiscard: () => void };

/** Asks before anything that was painted is lost. */
export function DiscardQuestion({ onKeep, onDiscard }: Props): JSX.Element {
	const keep = useRef<HTMLElement>(null);
	useLayoutEffect(() => keep.current?.focus(), []);
	return (
		<div
			class="painter-question"
			role="alertdialog"
			aria-modal="true"
			aria-labelledby="discard-title"
		>
			<div class="painter-card">
				<h3 id="discard-title">{l10n.t('Discard what you painted?')}</h3>
				<p>{l10n.t('Your changes have not been applied to the picture.')}</p>
				<div class="painter-actions">
					<vscode-button ref={keep} onClick={onKeep}>
						{l10n.t('Keep Painting')}
					</vscode-button>
					<vscode-button secondary onClick={onDiscard}>
						{l10n.t('Discard')}
					</vscode-button>
				</div>
			</div>
		</div>
	);
}
