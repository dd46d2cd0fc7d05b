import { useEffect, useState } from 'preact/hooks';
import type { Painting } from './openPainting.ts';
import type { PainterState } from './painterState.ts';

/** How long nothing is painted before it is handed over, in ms. */
const pause = 700;

/**
 * Hands over what is painted so far whenever the person pauses, so that it can outlive the page.
 * @returns whether all is handed over
 */
export function useDraft(
	{ encode }: Painting,
	{ revision }: PainterState,
	onDraft: (png: Uint8Array<ArrayBuffer>) => void,
): boolean {
	const [isKept, setKept] = useState(false);
	useEffect(() => {
		setKept(false);
		if (revision === 0) return;
		let isStale = false;
		const handOver = async (): Promise<void> => {
			const png = await encode();
			if (isStale) return;
			onDraft(png);
			setKept(true);
		};
		const timer = setTimeout(() => void handOver(), pause);
		return () => {
			isStale = true;
			clearTimeout(timer);
		};
	}, [revision]);
	return isKept;
}
