import type { JSX } from 'preact';

type Props<Value extends string> = {
	readonly label: string;
	readonly value: Value;
	readonly choices: readonly Value[];
	readonly nameOf: (value: Value) => string;
	readonly onChange: (value: Value) => void;
};

/** A choice of one of several values; its name is for screen readers and on hovering. */
export function FilterSelect<Value extends string>(props: Props<Value>): JSX.Element {
	const { label, value, choices, nameOf, onChange } = props;
	const choose = (chosen: string): void => {
		const known = choices.find((choice) => choice === chosen);
		if (known !== undefined) onChange(known);
	};
	return (
		<select
			aria-label={label}
			title={label}
			value={value}
			onChange={(event) => choose(event.currentTarget.value)}
		>
			{choices.map((choice) => (
				<option key={choice} value={choice}>
					{nameOf(choice)}
				</option>
			))}
		</select>
	);
}
