import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { isSameSize, sizeRules, sizeText, type Size } from '../../pictures/size.ts';
import { snappedSize } from '../../pictures/snappedSize.ts';
import { useRenewedState } from '../useRenewedState.ts';
import type { Send } from '../vscodeApi.ts';
import { SizeFields } from './SizeFields.tsx';

type Props = {
	/** Pixels. */
	readonly size: Size;
	readonly send: Send;
};

/** Where a size of one's own begins. */
export const firstCustomSize: Size = { width: 1024, height: 1024 };

const { multiple, maxSide } = sizeRules;
const limits = { min: multiple, max: maxSide, step: multiple };

/** Width and height of a size of one's own; what the rules do not allow snaps to what they do. */
export function CustomSize({ size, send }: Props): JSX.Element {
	const [asked, setAsked] = useRenewedState(size, sizeText(size));
	const [wanted, setWanted] = useState(size);
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
	const hint = isSnapped && snapWords(wanted, asked);
	return <SizeFields size={asked} limits={limits} hint={hint} onChange={choose} />;
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
