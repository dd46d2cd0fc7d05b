import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { ChoiceView } from '../../studio/views.ts';
import type { Send } from '../vscodeApi.ts';
import { LabelledSelect } from './LabelledSelect.tsx';

const fidelities = ['auto', 'low', 'high'] as const;

type Props = { readonly choice: ChoiceView; readonly send: Send };

/** How closely the model keeps to the pictures. */
export function FidelityChoice({ choice, send }: Props): JSX.Element {
	const choose = (chosen: string): void => {
		const value = fidelities.find((known) => known === chosen);
		if (value !== undefined) send({ type: 'setInputFidelity', value });
	};
	return (
		<LabelledSelect
			label={l10n.t('Fidelity')}
			title={l10n.t('How closely the model keeps to your pictures.')}
			choice={choice}
			onChoose={choose}
		/>
	);
}
