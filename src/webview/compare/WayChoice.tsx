import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { compareWays, wayLabel, type CompareWay } from './compareWay.ts';

type Props = { readonly way: CompareWay; readonly onPick: (way: CompareWay) => void };

/** Picks how the two pictures are laid over each other. */
export function WayChoice({ way, onPick }: Props): JSX.Element {
	return (
		<fieldset class="way-choice">
			<legend class="visually-hidden">{l10n.t('Way to compare')}</legend>
			{compareWays.map((one) => (
				<label key={one}>
					<input
						type="radio"
						name="compare-way"
						checked={one === way}
						autofocus={one === way}
						onChange={() => onPick(one)}
					/>
					<span>{wayLabel(one)}</span>
				</label>
			))}
		</fieldset>
	);
}
