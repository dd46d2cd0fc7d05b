import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { CompareLook, CompareWay } from './compareWay.ts';

type Props = {
	readonly way: CompareWay;
	readonly look: CompareLook;
	readonly onChange: (look: CompareLook) => void;
};

/** What can be set of a way to compare; keeps its room where that is nothing. */
export function WayControl({ way, look, onChange }: Props): JSX.Element {
	return (
		<div class="way-control">
			{way === 'onion' && (
				<label>
					<span>{l10n.t('Right picture')}</span>
					<input
						type="range"
						min={0}
						max={100}
						value={look.opacity}
						aria-valuetext={percent(look.opacity)}
						onInput={({ currentTarget }) =>
							onChange({ ...look, opacity: currentTarget.valueAsNumber })
						}
					/>
					<output aria-hidden="true">{percent(look.opacity)}</output>
				</label>
			)}
			{way === 'difference' && (
				<label>
					<input
						type="checkbox"
						checked={look.isStronger}
						onChange={() => onChange({ ...look, isStronger: !look.isStronger })}
					/>
					<span>{l10n.t('Stronger, so that small differences show')}</span>
				</label>
			)}
		</div>
	);
}

function percent(value: number): string {
	const { lang } = document.documentElement;
	return new Intl.NumberFormat(lang, { style: 'percent' }).format(value / 100);
}
