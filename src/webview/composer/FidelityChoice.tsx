import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { ComposerView } from '../../studio/protocol.ts';
import type { Send } from '../vscodeApi.ts';

type Props = {
	readonly fidelity: NonNullable<ComposerView['inputFidelity']>;
	readonly send: Send;
};

const fidelities = ['auto', 'low', 'high'] as const;

/** How closely the model keeps to the pictures. */
export function FidelityChoice({ fidelity, send }: Props): JSX.Element {
	const choose = (chosen: string): void => {
		const value = fidelities.find((known) => known === chosen);
		if (value !== undefined) send({ type: 'setInputFidelity', value });
	};
	return (
		<label class="fidelity" title={l10n.t('How closely the model keeps to your pictures.')}>
			<span>{l10n.t('Fidelity')}</span>
			<select value={fidelity.value} onChange={(event) => choose(event.currentTarget.value)}>
				{fidelities
					.filter((known) => fidelity.choices.includes(known))
					.map((known) => (
						<option key={known} value={known}>
							{nameOf(known)}
						</option>
					))}
			</select>
		</label>
	);
}

function nameOf(fidelity: (typeof fidelities)[number]): string {
	switch (fidelity) {
		case 'auto':
			return l10n.t('Automatic');
		case 'low':
			return l10n.t('Low');
		case 'high':
			return l10n.t('High');
	}
}
