import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { mostPadding } from '../../icons/mostPadding.ts';
import type { IconChoices } from '../../icons/iconChoices.ts';
import type { IconSetView } from '../../studio/views.ts';

type Props = {
	readonly view: IconSetView;
	readonly choices: IconChoices;
	readonly onChange: (choices: IconChoices) => void;
	readonly onChooseFolder: () => void;
};

/** Which files are made, how they look, and where they go. */
export function IconOptions({ view, choices, onChange, onChooseFolder }: Props): JSX.Element {
	const { sets, background, padding } = choices;
	return (
		<div class="icon-options">
			<fieldset>
				<legend>{l10n.t('Files')}</legend>
				{view.sets.map(({ value, label, facts }) => (
					<label key={value}>
						<input
							type="checkbox"
							checked={sets.includes(value)}
							onChange={({ currentTarget: { checked } }) => {
								const others = sets.filter((one) => one !== value);
								onChange({ ...choices, sets: checked ? [...others, value] : others });
							}}
						/>
						<span>
							{label} <small>{facts}</small>
						</span>
					</label>
				))}
			</fieldset>
			<fieldset>
				<legend>{l10n.t('Look')}</legend>
				<label>
					<input
						type="color"
						value={background}
						onInput={({ currentTarget }) =>
							onChange({ ...choices, background: currentTarget.value })
						}
					/>
					<span>
						{l10n.t('Background')} <small>{l10n.t('for icons that may not be transparent')}</small>
					</span>
				</label>
				<label>
					<input
						type="range"
						max={mostPadding}
						value={padding}
						aria-valuetext={`${padding} %`}
						onInput={({ currentTarget }) =>
							onChange({ ...choices, padding: currentTarget.valueAsNumber })
						}
					/>
					<span>
						{l10n.t('Padding {0} %', padding)}{' '}
						<small>{l10n.t('where a system cuts a shape out')}</small>
					</span>
				</label>
				<div class="icon-folder">
					<vscode-button secondary disabled={view.isBusy} onClick={onChooseFolder}>
						{l10n.t('Folder…')}
					</vscode-button>
					<span>{view.folder}</span>
				</div>
				<p role="status">{view.isBusy ? l10n.t('Writing the files…') : view.note}</p>
			</fieldset>
		</div>
	);
}
