import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';

type Props = { readonly facts: readonly string[]; readonly isDraft: boolean };

/** What was asked for, and whether it is only a draft. */
export function JobFacts({ facts, isDraft }: Props): JSX.Element {
	return (
		<p class="facts">
			{isDraft && <span class="draft">{l10n.t('Draft')}</span>}
			{facts.map((fact) => (
				<span key={fact}>{fact}</span>
			))}
		</p>
	);
}
