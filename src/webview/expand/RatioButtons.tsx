import * as l10n from '@vscode/l10n';
import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useState } from 'preact/hooks';
import { insetsForRatio, noInsets, type Insets } from '../../pictures/expansionLimits.ts';
import type { Size } from '../../pictures/size.ts';
import { rovingIndex } from '../rovingIndex.ts';

type Props = {
	readonly size: Size;
	readonly insets: Insets;
	readonly onPick: (insets: Insets) => void;
};

const ratios: readonly Size[] = [
	{ width: 1, height: 1 },
	{ width: 3, height: 2 },
	{ width: 2, height: 3 },
	{ width: 4, height: 3 },
	{ width: 3, height: 4 },
	{ width: 16, height: 9 },
	{ width: 9, height: 16 },
	{ width: 2, height: 1 },
];

/** The usual shapes, and the picture's own; those that the rules do not allow cannot be picked. */
export function RatioButtons({ size, insets, onPick }: Props): JSX.Element {
	const [tabStop, setTabStop] = useState(0);
	const choices = [
		{ label: l10n.t('Original'), wanted: noInsets },
		...ratios.map((ratio) => ({
			label: `${ratio.width}:${ratio.height}`,
			wanted: insetsForRatio(size, ratio),
		})),
	];
	const chosen = choices.findIndex(({ wanted }) => wanted && isEqual(wanted, insets));
	const moveFocus = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		const index = rovingIndex(tabStop, choices.length, event.key);
		if (index === undefined) return;
		event.preventDefault();
		event.currentTarget.querySelectorAll('button').item(index).focus();
	};
	return (
		<div
			class="expand-ratios"
			role="toolbar"
			aria-label={l10n.t('Aspect ratio')}
			onKeyDown={moveFocus}
		>
			{choices.map(({ label, wanted }, index) => (
				<button
					key={label}
					type="button"
					autofocus={index === 0}
					tabIndex={index === tabStop ? 0 : -1}
					aria-pressed={index === chosen}
					aria-disabled={wanted === undefined}
					title={
						wanted === undefined ? l10n.t('This picture cannot be expanded to this ratio.') : label
					}
					onFocus={() => setTabStop(index)}
					onClick={() => wanted && onPick(wanted)}
				>
					{label}
				</button>
			))}
		</div>
	);
}

function isEqual(one: Insets, other: Insets): boolean {
	return (
		one.left === other.left &&
		one.top === other.top &&
		one.right === other.right &&
		one.bottom === other.bottom
	);
}
