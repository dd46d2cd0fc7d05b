import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { StudioState } from '../studio/views.ts';
import type { Send } from './vscodeApi.ts';

type Props = { readonly replaced: StudioState['replaced']; readonly send: Send };

/** The files that an edit replaced, each with a way back; nothing where there are none. */
export function ReplacedFiles({ replaced, send }: Props): JSX.Element | null {
	if (replaced.length === 0) return null;
	return (
		<section class="replaced" aria-labelledby="replaced-files">
			<h2 id="replaced-files">{l10n.t('Replaced files')}</h2>
			<ul>
				{replaced.map(({ id, name, when }) => (
					<li key={id}>
						<vscode-icon name="history" aria-hidden="true" />
						<span class="file">
							<span class="name" title={name}>
								{name}
							</span>
							<span class="when">{when}</span>
						</span>
						<vscode-button
							secondary
							aria-label={l10n.t('Undo the replacement of {0}', name)}
							onClick={() => send({ type: 'restore', replacedId: id })}
						>
							{l10n.t('Undo')}
						</vscode-button>
					</li>
				))}
			</ul>
		</section>
	);
}
