import type { TargetedPointerEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { gapAt } from './insertion.ts';

/** An item that is being dragged to another place in its list. */
export type Reordering = {
	readonly id: string;
	/** Where it would go: 0 is before the first item, their count is after the last. */
	readonly gap: number;
	/** How far the pointer is from where it began, in CSS pixels. */
	readonly x: number;
	readonly y: number;
};

/** How far the pointer goes before it drags, in CSS pixels; less is a click with an unsteady hand. */
const threshold = 5;

/**
 * Lets the items of a list (elements with `data-reference` in its children) be dragged to other
 * places. The browser's own dragging is not used: VS Code takes that for its editors. Escape stops
 * it, and so does any change of the list.
 */
export function useReorder(
	ids: readonly string[],
	onMove: (id: string, gap: number) => void,
): {
	readonly reordering: Reordering | undefined;
	readonly start: (event: TargetedPointerEvent<HTMLElement>) => void;
} {
	const [reordering, setReordering] = useState<Reordering | undefined>();
	const stop = useRef<() => void>(undefined);
	useLayoutEffect(() => () => stop.current?.(), [ids.join()]);
	return {
		reordering,
		start: (event) => {
			stop.current?.();
			const item = event.button === 0 && event.isPrimary ? itemAt(event.target) : undefined;
			if (item === undefined) return;
			stop.current = drag(event.currentTarget, item, event, setReordering, onMove);
		},
	};
}

/** @returns how to end it without a move */
function drag(
	list: HTMLElement,
	item: HTMLElement,
	from: PointerEvent,
	show: (reordering: Reordering | undefined) => void,
	onMove: (id: string, gap: number) => void,
): () => void {
	const id = item.dataset.reference ?? '';
	const listeners = new AbortController();
	const { signal } = listeners;
	let current: Reordering | undefined;
	const stop = (): void => {
		listeners.abort();
		show(undefined);
	};
	const move = (event: PointerEvent): void => {
		const [x, y] = [event.clientX - from.clientX, event.clientY - from.clientY];
		if (current === undefined) {
			if (Math.hypot(x, y) < threshold) return;
			item.setPointerCapture(event.pointerId);
		}
		const boxes = [...list.children].map((child) => child.getBoundingClientRect());
		current = { id, gap: gapAt(boxes, event.clientX, event.clientY), x, y };
		show(current);
	};
	window.addEventListener('pointermove', move, { signal });
	window.addEventListener('pointercancel', stop, { signal });
	window.addEventListener(
		'pointerup',
		() => {
			stop();
			if (current !== undefined) onMove(id, current.gap);
		},
		{ signal },
	);
	window.addEventListener(
		'keydown',
		(event) => {
			if (event.key !== 'Escape') return;
			event.stopPropagation();
			stop();
		},
		{ signal, capture: true },
	);
	return stop;
}

function itemAt(target: EventTarget | null): HTMLElement | undefined {
	if (!(target instanceof Element) || target.closest('button') !== null) return undefined;
	return target.closest<HTMLElement>('[data-reference]') ?? undefined;
}
