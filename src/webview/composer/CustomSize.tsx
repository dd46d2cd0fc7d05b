import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isSameSize, sizeRules, sizeText, type Size } from '../../pictures/size.ts';
import { snappedSize } from '../../pictures/snappedSize.ts';
import type { Send } from '../vscodeApi.ts';

type Props = {
	/** Pixels. */
	readonly size: Size;
	readonly send: Send;
};

/** Where a size of one's own begins. */
export const firstCustomSize: Size = { width: 1024, height: 1024 };

/** Width and height of a size of one's own; what the rules do not allow snaps to what they do. */
export function CustomSize({ size, send }: Props): JSX.Element {
	const [asked, setAsked] = useState(size);
	const [wanted, setWanted] = useState(size);
	useEffect(() => setAsked(size), [sizeText(size)]);
	const choose = (typed: Size): void => {
		// Not a number yet, or none that a picture can have.
		if (!(typed.width >= 1 && typed.height >= 1)) return;
		const taken = snappedSize(typed, 'flexible');
		setWanted(typed);
		setAsked(taken);
		send({ type: 'setParameters', changes: { size: sizeText(taken) } });
	};
	// Something else may have changed the size since.
	const isSnapped =
		!isSameSize(wanted, asked) && isSameSize(snappedSize(wanted, 'flexible'), asked);
	return (
		<div class="custom-size">
			<Side
				label={l10n.t('Width')}
				value={asked.width}
				onChange={(width) => choose({ ...asked, width })}
			/>
			<span aria-hidden="true">×</span>
			<Side
				label={l10n.t('Height')}
				value={asked.height}
				onChange={(height) => choose({ ...asked, height })}
			/>
			<span class="hint" role="status">
				{isSnapped && snapWords(wanted, asked)}
			</span>
		</div>
	);
}

type SideProps = {
	readonly label: string;
	readonly value: number;
	readonly onChange: (value: number) => void;
};

/** What is being typed stays, whatever else is drawn anew meanwhile. */
function Side({ label, value, onChange }: SideProps): JSX.Element {
	const [typed, setTyped] = useState<string | undefined>();
	return (
		<label class="parameter">
			<span class="parameter-label">{label}</span>
			<input
				type="number"
				min={sizeRules.multiple}
				max={sizeRules.maxSide}
				step={sizeRules.multiple}
				value={typed ?? value}
				onInput={(event) => setTyped(event.currentTarget.value)}
				onChange={(event) => onChange(Math.round(event.currentTarget.valueAsNumber))}
				onBlur={() => setTyped(undefined)}
			/>
		</label>
	);
}

function snapWords(wanted: Size, taken: Size): string {
	return l10n.t(
		'{0} × {1} is not possible; the nearest is {2} × {3}.',
		wanted.width,
		wanted.height,
		taken.width,
		taken.height,
	);
}
