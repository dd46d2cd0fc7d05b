import { useEffect, useState } from 'preact/hooks';

/** The time in ms since 1970, every second anew while it is wanted. */
export function useNow(isTicking: boolean): number {
	const [now, setNow] = useState(Date.now());
	useEffect(() => {
		if (!isTicking) return;
		setNow(Date.now());
		const timer = setInterval(() => setNow(Date.now()), 1000);
		return () => clearInterval(timer);
	}, [isTicking]);
	return now;
}
