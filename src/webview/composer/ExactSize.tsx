import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { sizeText, type Size } from '../../pictures/size.ts';
import { maxTargetSide, targetSizeProblem } from '../../pictures/targetSize.ts';
import { useRenewedState } from '../useRenewedState.ts';
import type { Send } from '../vscodeApi.ts';
import { SizeFields } from './SizeFields.tsx';

type Props = {
	/** Pixels. */
	readonly size: Size;
	/** What is asked for, and what is done with the answer. */
	readonly hint: string | undefined;
	readonly send: Send;
};

const limits = { min: 1, max: maxTargetSide, step: 1 };

/** Width and height that the picture gets exactly. */
export function ExactSize({ size, hint, send }: Props): JSX.Element {
	const [asked, setAsked] = useRenewedState(size, sizeText(size));
	const [problem, setProblem] = useState<string | undefined>();
	const choose = (typed: Size): void => {
		const refusal = targetSizeProblem(typed);
		setProblem(refusal);
		if (refusal !== undefined) return;
		setAsked(typed);
		send({ type: 'setTargetSize', size: typed });
	};
	return <SizeFields size={asked} limits={limits} hint={problem ?? hint} onChange={choose} />;
}
