import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { ChoiceView } from '../../studio/views.ts';
import { sizeText } from '../../pictures/size.ts';
import type { Send } from '../vscodeApi.ts';
import { firstCustomSize } from './CustomSize.tsx';
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
		// What the fields begin with is what is asked for.
		const asked = size === 'custom' && choice.value === 'auto' ? sizeText(firstCustomSize) : size;
		if (asked !== 'custom') send({ type: 'setParameters', changes: { size: asked } });
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
