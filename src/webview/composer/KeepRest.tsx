import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { ComposerView } from '../../studio/views.ts';
import { useRenewedState } from '../useRenewedState.ts';
import type { Send } from '../vscodeApi.ts';

type Props = { readonly keepRest: NonNullable<ComposerView['keepRest']>; readonly send: Send };

/** Pixels. */
const maxFeather = 64;

/** Whether all outside of the region stays as it is, and how softly the edge between them is. */
export function KeepRest({ keepRest, send }: Props): JSX.Element {
	const { isOn, feather } = keepRest;
	const [dragged, setDragged] = useRenewedState<number | undefined>(undefined, feather);
	const shown = dragged ?? feather;
	return (
		<div class="keep-rest">
			<label title={l10n.t('Outside the region, every pixel stays as it was.')}>
				<input
					type="checkbox"
					checked={isOn}
					onChange={(event) => send({ type: 'setKeepRest', isOn: event.currentTarget.checked })}
				/>
				{l10n.t('Keep the rest untouched')}
			</label>
			{isOn && (
				<label
					class="feather"
					title={l10n.t('Over how many pixels the change fades in at the region’s edge.')}
				>
					{l10n.t('Soft edge')}
					<input
						type="range"
						min={0}
						max={maxFeather}
						value={shown}
						aria-valuetext={l10n.t('{0} pixels', shown)}
						onInput={(event) => setDragged(event.currentTarget.valueAsNumber)}
						onChange={(event) =>
							send({ type: 'setFeather', feather: event.currentTarget.valueAsNumber })
						}
					/>
					<output>{l10n.t('{0} px', shown)}</output>
				</label>
			)}
		</div>
	);
}
