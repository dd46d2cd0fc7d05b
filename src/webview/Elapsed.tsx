import type { JSX } from 'preact';
import { useNow } from './useNow.ts';

type Props = {
	/** `undefined` before it has begun. */
	readonly startedAt: number | undefined;
	readonly endedAt: number | undefined;
};

/** How long a job runs or ran, nothing while it waits; ticks every second while it runs. Times in ms since 1970. */
export function Elapsed({ startedAt, endedAt }: Props): JSX.Element | null {
	const now = useNow(startedAt !== undefined && endedAt === undefined);
	if (startedAt === undefined) return null;
	const seconds = Math.max(0, ((endedAt ?? now) - startedAt) / 1000);
	return (
		<span class="elapsed" role="timer" aria-live="off">
			{timeText(seconds, endedAt !== undefined)}
		</span>
	);
}

/** How many seconds or minutes, in few letters. @param isOver whether parts of a second matter */
export function timeText(seconds: number, isOver: boolean): string {
	const inUnit = (value: number, unit: string, digits = 0): string =>
		new Intl.NumberFormat(document.documentElement.lang, {
			style: 'unit',
			unit,
			unitDisplay: 'narrow',
			maximumFractionDigits: digits,
		}).format(value);
	if (seconds < 60) {
		return isOver ? inUnit(seconds, 'second', 1) : inUnit(Math.floor(seconds), 'second');
	}
	const minutes = Math.floor(seconds / 60);
	return `${inUnit(minutes, 'minute')} ${inUnit(Math.floor(seconds % 60), 'second')}`;
}
