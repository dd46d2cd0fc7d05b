import type { ComponentChildren, JSX } from 'preact';
import type { ChoiceView } from '../../studio/views.ts';

type Props = {
	readonly label: string;
	readonly choice: ChoiceView;
	/** What it is about, in a sentence. */
	readonly title?: string | undefined;
	readonly onChoose: (value: string) => void;
	/** What stands before the list, such as a swatch. */
	readonly children?: ComponentChildren;
};

/** A list to choose from with its name above; nothing can be chosen where there is one value. */
export function LabelledSelect({ label, choice, title, onChoose, children }: Props): JSX.Element {
	return (
		<label class="parameter" title={title}>
			<span class="parameter-label">{label}</span>
			<span class="parameter-value">
				{children}
				<select
					value={choice.value}
					disabled={choice.choices.length < 2}
					onChange={(event) => onChoose(event.currentTarget.value)}
				>
					{choice.choices.map((one) => (
						<option key={one.value} value={one.value}>
							{one.label}
						</option>
					))}
				</select>
			</span>
		</label>
	);
}
