import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { ComposerView } from '../../studio/views.ts';
import type { Send } from '../vscodeApi.ts';
import { Compression } from './Compression.tsx';
import { FidelityChoice } from './FidelityChoice.tsx';
import { ParameterSelect } from './ParameterSelect.tsx';

type Props = { readonly composer: ComposerView; readonly send: Send };

/** The parameters that are needed less often, and what can be done with all of them. */
export function MoreParameters({ composer, send }: Props): JSX.Element {
	const { parameters, inputFidelity } = composer;
	const { outputCompression, background } = parameters;
	return (
		<>
			<div class="parameter-row">
				<ParameterSelect
					name="outputFormat"
					label={l10n.t('Format')}
					choice={parameters.outputFormat}
					send={send}
				/>
				{outputCompression !== undefined && <Compression value={outputCompression} send={send} />}
				<ParameterSelect
					name="background"
					label={l10n.t('Background')}
					choice={background}
					send={send}
				>
					<span class="swatch" data-background={background?.value} aria-hidden="true" />
				</ParameterSelect>
				<ParameterSelect
					name="partialImages"
					label={l10n.t('Previews')}
					title={l10n.t('Unfinished pictures on the way; each costs 100 output tokens.')}
					choice={parameters.partialImages}
					send={send}
				/>
				<ParameterSelect
					name="moderation"
					label={l10n.t('Moderation')}
					title={l10n.t('How strictly the model’s maker looks at what is asked for.')}
					choice={parameters.moderation}
					send={send}
				/>
				<ParameterSelect
					name="complexity"
					label={l10n.t('Complexity')}
					title={l10n.t('How thoroughly the model plans the picture.')}
					choice={parameters.complexity}
					send={send}
				/>
				{inputFidelity && <FidelityChoice choice={inputFidelity} send={send} />}
			</div>
			<div class="parameter-actions">
				<button
					type="button"
					class="quiet"
					aria-disabled={!parameters.isChanged}
					onClick={() => parameters.isChanged && send({ type: 'resetParameters' })}
				>
					{l10n.t('Reset to Settings')}
				</button>
				<button
					type="button"
					class="quiet"
					title={l10n.t('Writes the model and the parameters into your settings.')}
					aria-disabled={!parameters.canBeDefault}
					onClick={() => parameters.canBeDefault && send({ type: 'saveAsDefault' })}
				>
					{l10n.t('Save as Default')}
				</button>
			</div>
		</>
	);
}
