import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

type Props = {
	readonly label: string;
	/** Pixels. */
	readonly value: number;
	readonly min: number;
	readonly max: number;
	readonly step: number;
	readonly onChange: (value: number) => void;
};

/** One side of a size. What is being typed stays, whatever else is drawn anew meanwhile. */
export function SizeField({ label, value, min, max, step, onChange }: Props): JSX.Element {
	const [typed, setTyped] = useState<string | undefined>();
	return (
		<label class="parameter">
			<span class="parameter-label">{label}</span>
			<input
				type="number"
				min={min}
				max={max}
				step={step}
				value={typed ?? value}
				onInput={(event) => setTyped(event.currentTarget.value)}
				onChange={(event) => onChange(Math.round(event.currentTarget.valueAsNumber))}
				onBlur={() => setTyped(undefined)}
			/>
		</label>
	);
}
