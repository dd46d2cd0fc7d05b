import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Insets } from '../../pictures/expansionLimits.ts';
import { sizeRules } from '../../pictures/size.ts';
import type { MoveFrame } from './useFrameDrag.ts';

type Props = { readonly insets: Insets; readonly onMove: MoveFrame };

/** The insets as numbers that can be typed. */
export function InsetFields({ insets, onMove }: Props): JSX.Element {
	const field = (side: keyof Insets, label: string): JSX.Element => (
		<InsetField
			label={label}
			value={insets[side]}
			onChange={(pixels) => onMove({ ...insets, [side]: pixels }, side)}
		/>
	);
	return (
		<div class="expand-fields" role="group" aria-label={l10n.t('Pixels to add on each side')}>
			{field('left', l10n.t('Left'))}
			{field('top', l10n.t('Top'))}
			{field('right', l10n.t('Right'))}
			{field('bottom', l10n.t('Bottom'))}
		</div>
	);
}

type FieldProps = {
	readonly label: string;
	/** Pixels. */
	readonly value: number;
	readonly onChange: (value: number) => void;
};

/** A number of pixels. What is being typed stays as it is, though the frame follows the rules. */
function InsetField({ label, value, onChange }: FieldProps): JSX.Element {
	const [draft, setDraft] = useState<string | undefined>();
	return (
		<label>
			<span>{label}</span>
			<input
				type="number"
				min={0}
				max={sizeRules.maxSide}
				step={sizeRules.multiple}
				value={draft ?? String(value)}
				onInput={({ currentTarget }) => {
					setDraft(currentTarget.value);
					onChange(Math.max(0, currentTarget.valueAsNumber || 0));
				}}
				onBlur={() => setDraft(undefined)}
			/>
		</label>
	);
}
