import { isSafe } from './baseUrl.ts';
import type { Deadline } from './deadline.ts';
import { isOutOfReach } from './localAddress.ts';
import { maxEventBytes } from './pictureJson.ts';
import { readAll } from './responseBody.ts';
import type { Step } from './step.ts';
import { ZenMuxError } from './zenmuxError.ts';

type LinkContext = {
	readonly baseUrl: string;
	readonly deadline: Deadline;
	readonly observe: (step: Omit<Step, 'ms'>) => void;
};

/** Characters of a link that are noted. */
const maxLink = 4096;

/**
 * Fetches a picture that was given as a link, by https only and without the key. What cannot be fetched may
 * have been paid for: its link is noted.
 * @throws ZenMuxError `onlyLink`
 */
export async function fetchLinkedPicture(
	url: string,
	{ baseUrl, deadline, observe }: LinkContext,
): Promise<Uint8Array<ArrayBuffer>> {
	try {
		const { signal } = deadline;
		const response = await fetch(safeAddress(url, baseUrl), { signal, redirect: 'error' });
		if (!response.ok) throw new Error(`HTTP status ${response.status}`);
		const bytes = await readAll(response, maxEventBytes, deadline);
		if (bytes.length === 0) throw new Error('nothing there');
		return bytes;
	} catch (cause) {
		observe({ step: 'link', detail: JSON.stringify(url.slice(0, maxLink)) });
		throw new ZenMuxError('onlyLink', { cause });
	}
}

/** @throws Error for what must not be fetched: a link of another computer must not lead into this one */
function safeAddress(url: string, baseUrl: string): URL {
	const address = new URL(url);
	if (isSafe(address) && !isOutOfReach(address, baseUrl)) return address;
	throw new Error('not a safe address');
}
