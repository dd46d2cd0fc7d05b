import type { ComponentChildren, JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { withKeys } from './keyNames.ts';
import { PaintIcon, type PaintIconName } from './PaintIcon.tsx';

/** A button of a toolbar. */
export type ToolbarButton = {
	/** Its name, and the key that does the same, as they are read. */
	readonly label: string;
	readonly keys?: string;
	readonly icon?: PaintIconName;
	/** Instead of an icon. */
	readonly content?: ComponentChildren;
	/** Of a choice: whether it is the chosen one. */
	readonly isPressed?: boolean;
	readonly isDisabled?: boolean;
	/** Whether a gap stands before it. */
	readonly isFirstOfGroup?: boolean;
	readonly onChoose: () => void;
};

type Props = { readonly label: string; readonly buttons: readonly ToolbarButton[] };

/** Buttons in a row that are one stop of the Tab key; arrow keys, Home and End go along them. */
export function Toolbar({ label, buttons }: Props): JSX.Element {
	const root = useRef<HTMLDivElement>(null);
	const [current, setCurrent] = useState(0);
	const goTo = (index: number): void => {
		const wrapped = (index + buttons.length) % buttons.length;
		setCurrent(wrapped);
		root.current?.querySelectorAll('button')[wrapped]?.focus();
	};
	const onKeyDown = (event: KeyboardEvent): void => {
		const target = targetOf(event.key, current, buttons.length);
		if (target === undefined) return;
		event.preventDefault();
		event.stopPropagation();
		goTo(target);
	};
	return (
		<div class="painter-toolbar" role="toolbar" aria-label={label} ref={root} onKeyDown={onKeyDown}>
			{buttons.map((button, index) => (
				<ToolButton
					key={index}
					button={button}
					isTabStop={index === Math.min(current, buttons.length - 1)}
					onFocus={() => setCurrent(index)}
				/>
			))}
		</div>
	);
}

type ToolButtonProps = {
	readonly button: ToolbarButton;
	readonly isTabStop: boolean;
	readonly onFocus: () => void;
};

/** Stays focusable while it can do nothing, so that the focus is not lost with the last step. */
function ToolButton({ button, isTabStop, onFocus }: ToolButtonProps): JSX.Element {
	const { label, keys, isPressed, isDisabled = false, isFirstOfGroup = false } = button;
	return (
		<button
			type="button"
			class="painter-tool"
			title={keys === undefined ? label : withKeys(label, keys)}
			aria-label={label}
			aria-pressed={isPressed}
			aria-disabled={isDisabled}
			data-first={isFirstOfGroup}
			tabIndex={isTabStop ? 0 : -1}
			onFocus={onFocus}
			onClick={() => isDisabled || button.onChoose()}
		>
			{button.content ?? <PaintIcon name={button.icon ?? 'blank'} />}
		</button>
	);
}

function targetOf(key: string, current: number, count: number): number | undefined {
	if (key === 'ArrowRight') return current + 1;
	if (key === 'ArrowLeft') return current - 1;
	if (key === 'Home') return 0;
	return key === 'End' ? count - 1 : undefined;
}
