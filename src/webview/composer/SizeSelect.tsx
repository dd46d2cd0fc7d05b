import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { ChoiceView } from '../../studio/views.ts';
import type { Send } from '../vscodeApi.ts';
import { LabelledSelect } from './LabelledSelect.tsx';

type Props = {
	readonly choice: ChoiceView;
	/** Whether width and height are shown. */
	readonly isCustom: boolean;
	readonly onCustom: (isCustom: boolean) => void;
	readonly send: Send;
};

/** The list of sizes, and the way to one's own. */
export function SizeSelect({ choice, isCustom, onCustom, send }: Props): JSX.Element {
	const isSettled = choice.choices.length < 2;
	const choose = (size: string): void => {
		onCustom(size === 'custom');
		if (size !== 'custom') send({ type: 'setParameters', changes: { size } });
	};
	return (
		<LabelledSelect
			label={l10n.t('Size')}
			title={
				isSettled ? l10n.t('The answer has to lie on the picture, so it has its size.') : undefined
			}
			choice={isCustom ? { ...choice, value: 'custom' } : choice}
			onChoose={choose}
		/>
	);
}
