import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { maxCount } from '../../jobs/composition.ts';
import type { ComposerView } from '../../studio/views.ts';
import type { Send } from '../vscodeApi.ts';
import { CustomSize, firstCustomSize } from './CustomSize.tsx';
import { ExactSize } from './ExactSize.tsx';
import { LabelledSelect } from './LabelledSelect.tsx';
import { ModelPicker } from './ModelPicker.tsx';
import { MoreParameters } from './MoreParameters.tsx';
import { ParameterSelect } from './ParameterSelect.tsx';
import { SizeSelect } from './SizeSelect.tsx';
import { useCustomSize } from './useCustomSize.ts';
import { useMore } from './useMore.ts';

type Props = { readonly composer: ComposerView; readonly send: Send };

/** What is asked of the picture: models, size, quality, how many, style, and behind *More* the rest. */
export function Parameters({ composer, send }: Props): JSX.Element {
	const { models, catalogue, parameters, preset, presetFacts } = composer;
	const [isCustom, showCustom] = useCustomSize(composer);
	const [isMore, toggleMore] = useMore();
	return (
		<section class="parameters" aria-label={l10n.t('Parameters')}>
			<div class="parameter-row">
				<ModelPicker models={models} catalogue={catalogue} send={send} />
				<SizeSelect parameters={parameters} isCustom={isCustom} onCustom={showCustom} send={send} />
				<ParameterSelect
					name="quality"
					label={l10n.t('Quality')}
					choice={parameters.quality}
					send={send}
				/>
				<LabelledSelect
					label={l10n.t('Pictures')}
					title={models.length > 1 ? l10n.t('So many pictures of each model.') : undefined}
					choice={{ value: String(parameters.count), choices: counts }}
					onChoose={(count) => send({ type: 'setCount', count: Number(count) })}
				/>
				<LabelledSelect
					label={l10n.t('Style')}
					choice={preset}
					onChoose={(value) => send({ type: 'setPreset', preset: value })}
				/>
				<button
					type="button"
					class="quiet more"
					aria-expanded={isMore}
					aria-controls="more-parameters"
					onClick={toggleMore}
				>
					<vscode-icon name={isMore ? 'chevron-down' : 'chevron-right'} aria-hidden="true" />
					{l10n.t('More')}
				</button>
			</div>
			{parameters.targetSize && (
				<ExactSize size={parameters.targetSize} hint={parameters.sizeHint} send={send} />
			)}
			{isCustom && <CustomSize size={parameters.customSize ?? firstCustomSize} send={send} />}
			{presetFacts !== undefined && <p class="hint">{presetFacts}</p>}
			<div id="more-parameters">{isMore && <MoreParameters composer={composer} send={send} />}</div>
		</section>
	);
}

const counts = Array.from({ length: maxCount }, (_, index) => {
	const value = String(index + 1);
	return { value, label: value };
});
