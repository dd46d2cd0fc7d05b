import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SuggestionView } from '../../studio/views.ts';
import type { Send } from '../vscodeApi.ts';
import { BusyIcon } from '../BusyIcon.tsx';
import { focusPrompt } from './focusPrompt.ts';

type Props = { readonly suggestion: SuggestionView; readonly send: Send };

/** A better prompt that the editor's language model proposes, to take or to refuse; Escape refuses. */
export function Suggestion({ suggestion, send }: Props): JSX.Element {
	const section = useRef<HTMLElement>(null);
	useLayoutEffect(() => leaveToPrompt(section.current), []);
	const end = (isAccepted: boolean): void => send({ type: 'endSuggestion', isAccepted });
	const isReady = suggestion.kind === 'ready';
	return (
		<section
			ref={section}
			class="suggestion"
			aria-label={l10n.t('Suggested prompt')}
			onKeyDown={(event) => {
				if (event.key !== 'Escape') return;
				event.stopPropagation();
				end(false);
			}}
		>
			<p class="suggestion-status">
				<BusyIcon isBusy={!isReady} name="sparkle" />
				<span role="status">
					{isReady
						? l10n.t('A suggested prompt, with its changes:')
						: l10n.t('The language model improves the prompt…')}
				</span>
			</p>
			{isReady && <Changes parts={suggestion.parts} />}
			<div class="suggestion-actions">
				{isReady && (
					<button type="button" class="secondary" onClick={() => end(true)}>
						{l10n.t('Use This Prompt')}
					</button>
				)}
				<button type="button" class="quiet" onClick={() => end(false)}>
					{isReady ? l10n.t('Discard') : l10n.t('Cancel')}
				</button>
			</div>
		</section>
	);
}

/** The focus goes into the prompt when what has it goes away. */
function leaveToPrompt(section: HTMLElement | null): () => void {
	return () => {
		if (section?.contains(document.activeElement) === true) focusPrompt();
	};
}

/** A long one is scrolled, also with keys. */
function Changes({
	parts,
}: Pick<Extract<SuggestionView, { readonly kind: 'ready' }>, 'parts'>): JSX.Element {
	return (
		<p class="suggestion-text" role="group" aria-label={l10n.t('Changes')} tabIndex={0}>
			{parts.map(({ kind, text }, index) => {
				switch (kind) {
					case 'same':
						return <span key={index}>{text}</span>;
					case 'added':
						return <ins key={index}>{text}</ins>;
					case 'removed':
						return <del key={index}>{text}</del>;
				}
			})}
		</p>
	);
}
