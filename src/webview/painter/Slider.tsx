import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { PaintIcon, type PaintIconName } from './PaintIcon.tsx';

type Props = {
	readonly label: string;
	/** With the keys that do the same. */
	readonly title: string;
	readonly icon: PaintIconName;
	/** 0 to 1. */
	readonly place: number;
	/** The value as it is read; has the same width whatever it says. */
	readonly value: string;
	readonly onSlide: (place: number) => void;
	/** Arrow keys and the wheel: one step up (1) or down (-1). */
	readonly onStep: (direction: 1 | -1) => void;
};

const steps = 1000;

/** A slider with its value beside it; also moved by the wheel. */
export function Slider({ label, title, icon, place, value, onSlide, onStep }: Props): JSX.Element {
	const root = useRef<HTMLLabelElement>(null);
	useWheel(root, onStep);
	const onKeyDown = (event: KeyboardEvent): void => {
		const direction = directionOf(event.key);
		if (direction === undefined) return;
		event.preventDefault();
		event.stopPropagation();
		onStep(direction);
	};
	return (
		<label class="painter-slider" title={title} ref={root}>
			<PaintIcon name={icon} />
			<input
				type="range"
				min={0}
				max={steps}
				value={Math.round(place * steps)}
				aria-label={label}
				aria-valuetext={value}
				onInput={({ currentTarget }) => onSlide(currentTarget.valueAsNumber / steps)}
				onKeyDown={onKeyDown}
			/>
			<span class="painter-value" aria-hidden="true">
				{value}
			</span>
		</label>
	);
}

/** Listens by hand: a listener that keeps the page from scrolling must not be passive. */
function useWheel(
	root: { readonly current: HTMLElement | null },
	onStep: (direction: 1 | -1) => void,
): void {
	const latest = useRef(onStep);
	latest.current = onStep;
	useEffect(() => {
		const stop = new AbortController();
		const onWheel = (event: WheelEvent): void => {
			event.preventDefault();
			if (event.deltaY !== 0) latest.current(event.deltaY < 0 ? 1 : -1);
		};
		root.current?.addEventListener('wheel', onWheel, { passive: false, signal: stop.signal });
		return () => stop.abort();
	}, []);
}

function directionOf(key: string): 1 | -1 | undefined {
	if (key === 'ArrowRight' || key === 'ArrowUp') return 1;
	return key === 'ArrowLeft' || key === 'ArrowDown' ? -1 : undefined;
}
