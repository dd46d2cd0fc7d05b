import type { JSX } from 'preact';
import { isCalm } from './isCalm.ts';

type Props = { readonly isBusy: boolean; readonly name: string };

/** An icon that stands for something under way while that is, and moves unless it must not. */
export function BusyIcon({ isBusy, name }: Props): JSX.Element {
	return (
		<vscode-icon name={isBusy ? 'loading' : name} spin={isBusy && !isCalm()} aria-hidden="true" />
	);
}
