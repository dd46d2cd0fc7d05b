import * as l10n from '@vscode/l10n';
import { isSafe } from './baseUrl.ts';
import { byteSize } from '../pictures/byteSize.ts';
import { Deadline, type Limits } from './deadline.ts';
import { maxPictureBytes } from './inputLimits.ts';
import { leadsInside } from './localAddress.ts';
import { readAll } from './responseBody.ts';
import { ZenMuxError } from './zenmuxError.ts';

/** A picture that its own server does not give; the message says why, for people. */
export class DownloadError extends Error {
	override readonly name = 'DownloadError';
}

/** A picture's server should answer soon. */
const limits: Limits = { silence: 30_000, total: 300_000 };
const maxRedirects = 5;

/**
 * Fetches a picture from its own server, without the key, by https only.
 * @throws DownloadError when it does not come, or has 50 MB or more; the signal's reason when aborted
 */
export async function downloadPicture(
	url: string,
	signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
	const deadline = new Deadline(limits, signal);
	try {
		const response = await follow(new URL(url), deadline.signal, maxRedirects);
		if (!response.ok) throw new DownloadError(refused(url, response.status));
		const length = Number(response.headers.get('content-length') ?? 0);
		if (length >= maxPictureBytes) throw new DownloadError(tooLarge(url));
		return await readAll(response, maxPictureBytes - 1, deadline);
	} catch (error) {
		signal.throwIfAborted();
		if (error instanceof DownloadError) throw error;
		if (error instanceof ZenMuxError && error.reason === 'tooLarge') {
			throw new DownloadError(tooLarge(url));
		}
		const { host } = new URL(url);
		throw new DownloadError(
			l10n.t('The picture could not be downloaded from {0}. Check the link and the network.', host),
			{ cause: error },
		);
	} finally {
		deadline.end();
	}
}

/**
 * Follows redirects to safe addresses only, and from elsewhere to none of this computer; `fetch`
 * itself would follow any.
 */
async function follow(url: URL, signal: AbortSignal, redirects: number): Promise<Response> {
	if (!isSafe(url)) throw new DownloadError(refused(url.href, 'http'));
	const response = await fetch(url, { signal, redirect: 'manual' });
	const target = response.headers.get('location');
	const isRedirect = response.status >= 300 && response.status < 400 && target !== null;
	if (!isRedirect || redirects === 0) return response;
	await response.body?.cancel();
	const next = new URL(target, url);
	if (leadsInside(url, next)) throw new DownloadError(refused(next.href, response.status));
	return follow(next, signal, redirects - 1);
}

function refused(url: string, status: number | string): string {
	return l10n.t('{0} did not give the picture ({1}). Check the link.', new URL(url).host, status);
}

function tooLarge(url: string): string {
	return l10n.t(
		'The picture at {0} is too large: ZenMux takes pictures under {1}.',
		new URL(url).host,
		byteSize(maxPictureBytes),
	);
}
