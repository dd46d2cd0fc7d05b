import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { CatalogueView } from '../../studio/views.ts';
import type { Send } from '../vscodeApi.ts';
import { BusyIcon } from '../BusyIcon.tsx';

type Props = { readonly catalogue: CatalogueView; readonly send: Send };

/** How old the list of models is, and the button that reads it anew. */
export function CatalogueAge({ catalogue, send }: Props): JSX.Element {
	const { age, isReading } = catalogue;
	const label = l10n.t('Read the list of models anew');
	return (
		<div class="catalogue-age">
			<span class="hint" role="status">
				{age}
			</span>
			<button
				type="button"
				class="icon"
				title={label}
				aria-label={label}
				aria-disabled={isReading}
				onClick={() => !isReading && send({ type: 'refreshModels' })}
			>
				<BusyIcon isBusy={isReading} name="refresh" />
			</button>
		</div>
	);
}
