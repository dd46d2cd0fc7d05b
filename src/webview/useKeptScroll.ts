import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps how far the page is scrolled while a part of it is hidden. A new job is what the person
 * looks for; it is on top.
 * @param newest the newest batch of jobs
 */
export function useKeptScroll(isShown: boolean, newest: string | undefined): void {
	const top = useRef(0);
	useLayoutEffect(() => {
		top.current = 0;
		if (isShown) window.scrollTo({ top: 0 });
	}, [newest]);
	useLayoutEffect(() => {
		if (!isShown) return;
		const keep = (): void => void (top.current = window.scrollY);
		window.scrollTo({ top: top.current });
		window.addEventListener('scroll', keep);
		return () => window.removeEventListener('scroll', keep);
	}, [isShown]);
}
