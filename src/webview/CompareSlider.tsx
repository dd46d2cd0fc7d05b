import type { JSX, TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { middle, positionAt, positionByKey } from './comparePosition.ts';

type Props = {
	/** Percent of the width from the left: how much of the picture before is shown. */
	readonly divider: number;
	/** Its name, and where it stands in words, for screen readers. */
	readonly label: string;
	readonly value: string;
	readonly onMove: (divider: number) => void;
};
type SurfaceEvent = TargetedPointerEvent<HTMLDivElement>;
type Hold = {
	/** How far right of the divider it was taken hold of: it does not jump to the pointer. */
	readonly grip: number;
	/** Where on the page. */
	readonly from: number;
	readonly isMoving: boolean;
};

/** How far a finger goes sideways, in pixels, before it moves the divider. */
const slack = 4;

/**
 * Divides its box into before and after. The pointer moves the divider from anywhere in the box; a
 * finger only once it goes sideways, for upright strokes scroll the page.
 */
export function CompareSlider({ divider, label, value, onMove }: Props): JSX.Element {
	const handle = useRef<HTMLDivElement>(null);
	const hold = useRef<Hold>({ grip: 0, from: 0, isMoving: false });
	const follow = (event: SurfaceEvent): void => {
		if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
		const { grip, from, isMoving } = hold.current;
		const isStill = event.type === 'pointermove' && Math.abs(event.clientX - from) < slack;
		if (!isMoving && isStill) return;
		hold.current = { grip, from, isMoving: true };
		onMove(positionAt(event.clientX - grip, event.currentTarget.getBoundingClientRect()));
	};
	const begin = (event: SurfaceEvent): void => {
		if (event.button !== 0) return;
		event.preventDefault();
		const box = event.currentTarget.getBoundingClientRect();
		const isOnHandle = event.target instanceof Node && handle.current?.contains(event.target);
		hold.current = {
			grip: isOnHandle ? event.clientX - box.left - (box.width * divider) / 100 : 0,
			from: event.clientX,
			isMoving: event.pointerType !== 'touch',
		};
		handle.current?.focus({ preventScroll: true });
		event.currentTarget.setPointerCapture(event.pointerId);
		if (hold.current.isMoving) follow(event);
	};
	const moveByKey = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		const moved = positionByKey(divider, event.key, event.shiftKey);
		if (moved === undefined) return;
		event.preventDefault();
		onMove(moved);
	};
	return (
		<div
			class="compare"
			onPointerDown={begin}
			onPointerMove={follow}
			onPointerUp={follow}
			onDblClick={() => onMove(middle)}
		>
			<div class="compare-line" />
			<div
				ref={handle}
				class="compare-handle"
				role="slider"
				tabIndex={0}
				aria-label={label}
				aria-valuemin={0}
				aria-valuemax={100}
				aria-valuenow={Math.round(divider)}
				aria-valuetext={value}
				onKeyDown={moveByKey}
			>
				<vscode-icon name="arrow-both" aria-hidden="true" />
			</div>
		</div>
	);
}
