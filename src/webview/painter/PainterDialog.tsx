import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

type Props = {
	/** The id of its title. */
	readonly titleId: string;
	readonly onEscape: () => void;
	readonly children: ComponentChildren;
};

/** What Tab stops at. */
const stops = 'button, input, canvas[tabindex], vscode-button';

/** Fills the panel, keeps the focus inside, and gives it back to where it was. */
export function PainterDialog({ titleId, onEscape, children }: Props): JSX.Element {
	const root = useRef<HTMLDivElement>(null);
	useLayoutEffect(() => {
		const before = document.activeElement;
		root.current?.focus({ preventScroll: true });
		return () => {
			if (before instanceof HTMLElement && before.isConnected) before.focus();
		};
	}, []);
	const onKeyDown = (event: KeyboardEvent): void => {
		keepAlt(event);
		if (event.key === 'Tab') goRound(event, root.current);
		else if (event.key === 'Escape') onEscape();
		else return;
		event.stopPropagation();
	};
	return (
		<div
			class="painter"
			role="dialog"
			aria-modal="true"
			aria-labelledby={titleId}
			tabIndex={-1}
			ref={root}
			onKeyDown={onKeyDown}
			onKeyUp={keepAlt}
		>
			{children}
		</div>
	);
}

/** From the last stop Tab goes to the first, and back. */
function goRound(event: KeyboardEvent, root: HTMLElement | null): void {
	const found = [...(root?.querySelectorAll<HTMLElement>(stops) ?? [])].filter(
		(stop) => stop.tabIndex >= 0 && stop.closest('[inert], [disabled]') === null,
	);
	const [first, last] = [found[0], found.at(-1)];
	const active = document.activeElement;
	const isOnStop = found.some((stop) => stop === active);
	if (event.shiftKey && (active === first || !isOnStop)) last?.focus();
	else if (!event.shiftKey && (active === last || !isOnStop)) first?.focus();
	else return;
	event.preventDefault();
}

/** Alt erases here; VS Code and the system would take it for a call of their menu. */
function keepAlt(event: KeyboardEvent): void {
	if (event.key !== 'Alt') return;
	event.preventDefault();
	event.stopPropagation();
}
