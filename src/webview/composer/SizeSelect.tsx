import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { ParametersView } from '../../studio/views.ts';
import { sizeText } from '../../pictures/size.ts';
import type { Send } from '../vscodeApi.ts';
import { firstCustomSize } from './CustomSize.tsx';
import { LabelledSelect } from './LabelledSelect.tsx';

type Props = {
	readonly parameters: ParametersView;
	/** Whether width and height are shown. */
	readonly isCustom: boolean;
	readonly onCustom: (isCustom: boolean) => void;
	readonly send: Send;
};

/** The list of sizes, and the ways to one's own and to any exact one. */
export function SizeSelect({ parameters, isCustom, onCustom, send }: Props): JSX.Element {
	const { size: choice, customSize, targetSize, sizeHint, isSizeOfPicture } = parameters;
	const choose = (size: string): void => {
		onCustom(size === 'custom');
		if (size === 'exact') {
			send({ type: 'setTargetSize', size: targetSize ?? customSize ?? firstCustomSize });
			return;
		}
		if (targetSize !== undefined) send({ type: 'removeTargetSize' });
		if (isSizeOfPicture) return;
		// What the fields begin with is what is asked for.
		const isFirst = size === 'custom' && customSize === undefined;
		const asked = isFirst ? sizeText(firstCustomSize) : size;
		if (asked !== 'custom') send({ type: 'setParameters', changes: { size: asked } });
	};
	return (
		<LabelledSelect
			label={l10n.t('Size')}
			title={sizeHint}
			choice={isCustom ? { ...choice, value: 'custom' } : choice}
			onChoose={choose}
		/>
	);
}
