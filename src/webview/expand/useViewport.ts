import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Size } from '../../pictures/size.ts';

/** The inner size of an element in CSS pixels, as it changes; `undefined` until it is laid out. */
export function useViewport(element: RefObject<HTMLElement | null>): Size | undefined {
	const [size, setSize] = useState<Size | undefined>();
	useLayoutEffect(() => {
		if (element.current === null) return;
		const observer = new ResizeObserver(([entry]) => {
			if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
		});
		observer.observe(element.current);
		return () => observer.disconnect();
	}, []);
	return size;
}
