import type { JSX } from 'preact';
import type { Comparable } from './comparables.ts';

type Props = {
	readonly label: string;
	readonly choices: readonly Comparable[];
	readonly chosen: Comparable;
	readonly onPick: (id: string) => void;
};

/** Picks one of the two pictures. */
export function PictureChoice({ label, choices, chosen, onPick }: Props): JSX.Element {
	return (
		<label class="picture-choice">
			<span>{label}</span>
			<select value={chosen.id} onChange={({ currentTarget }) => onPick(currentTarget.value)}>
				{choices.map((choice) => (
					<option key={choice.id} value={choice.id}>
						{choice.label}
					</option>
				))}
			</select>
		</label>
	);
}
