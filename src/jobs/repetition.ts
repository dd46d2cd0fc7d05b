import { ZenMuxError } from '../zenmux/zenmuxError.ts';

/** A request is sent at most this often by itself. */
export const mostTries = 3;

/** Above this many milliseconds a person decides, not we. */
const longestWait = 60_000;

/**
 * How long to wait before the same request is sent again, in milliseconds; `undefined` when it must
 * not be repeated. Only what ZenMux surely refused before any work is repeated, because each request
 * may cost money. Source: ZenMux's advice on retries (1, 2, 4 s with jitter, `Retry-After` first).
 *
 * @param attempt how often the request was sent so far, from 1
 * @param random a number in [0, 1)
 */
export function delayBeforeRepeat(
	error: unknown,
	attempt: number,
	random: number,
): number | undefined {
	if (!(error instanceof ZenMuxError) || !error.isRepeatable || attempt >= mostTries) {
		return undefined;
	}
	const delay = error.retryAfter ?? 1000 * 2 ** (attempt - 1) * (0.75 + random / 2);
	return delay <= longestWait ? delay : undefined;
}
