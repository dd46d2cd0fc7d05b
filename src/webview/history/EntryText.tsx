import type { JSX } from 'preact';
import { bareName } from '../../zenmux/models.ts';
import type { HistoryRowView } from '../../studio/views.ts';
import { toneIcon } from './toneIcon.ts';

/**
 * What is said of an entry: the prompt, when it was made and what became of it, what was asked for
 * and what that took. It is the card's name, too: spaces keep the lines apart.
 */
export function EntryText({ entry }: { readonly entry: HistoryRowView }): JSX.Element {
	const { id, prompt, tone, status, when, facts, outcome } = entry;
	const [model = '', ...others] = facts;
	const icon = toneIcon(tone);
	const times = icon === undefined ? [when] : [when, status];
	return (
		<div class="entry-text" id={entryTextId(id)}>
			<p class="entry-prompt" title={prompt}>
				{`${prompt} `}
			</p>
			<p class="entry-line" title={times.join('\n')}>
				{icon !== undefined && <vscode-icon name={icon} aria-hidden="true" />}
				{line(times)}
			</p>
			<p class="entry-line" title={facts.join('\n')}>
				{line([bareName(model), ...others])}
			</p>
			<p class="entry-line" title={outcome.join('\n')}>
				{line(outcome)}
			</p>
		</div>
	);
}

function line(words: readonly string[]): string {
	return `${words.join(' · ')} `;
}

/** The id of the text that names an entry. */
export function entryTextId(id: string): string {
	return `entry-${id}`;
}
