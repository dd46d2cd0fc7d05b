import type { ComponentChildren, JSX } from 'preact';
import type { ChoiceView } from '../../studio/views.ts';
import type { PictureParameters } from '../../zenmux/imageRequest.ts';
import type { Send } from '../vscodeApi.ts';
import { LabelledSelect } from './LabelledSelect.tsx';
import { parameterChange } from './parameterChange.ts';

type Props = {
	readonly name: keyof PictureParameters;
	readonly label: string;
	/** Nothing is drawn where there is none. */
	readonly choice: ChoiceView | undefined;
	readonly title?: string;
	readonly send: Send;
	readonly children?: ComponentChildren;
};

/** The list of a parameter's values. */
export function ParameterSelect({ name, choice, send, ...rest }: Props): JSX.Element | null {
	const choose = (value: string): void => {
		const changes = parameterChange(name, value);
		if (changes !== undefined) send({ type: 'setParameters', changes });
	};
	return choice === undefined ? null : (
		<LabelledSelect {...rest} choice={choice} onChoose={choose} />
	);
}
