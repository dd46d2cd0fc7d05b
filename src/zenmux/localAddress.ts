import { isLoopback } from './baseUrl.ts';

/**
 * Whether an address is this very computer, however it is written, or of its own cable: routers and
 * clouds keep services there that trust whoever asks. What a name leads to is not looked up.
 */
export function isLocalAddress(url: URL): boolean {
	const { hostname } = url;
	return (
		isLoopback(url) || isBelowLocalhost(hostname) || isLocalIPv4(hostname) || isLocalIPv6(hostname)
	);
}

/** Many computers look these names up in themselves (RFC 6761). */
function isBelowLocalhost(hostname: string): boolean {
	return /(?:^|\.)localhost\.?$/.test(hostname);
}

/** Whether ZenMux at this base URL cannot fetch a link: it is to this computer, where ZenMux does not run. */
export function isOutOfReach(link: URL, baseUrl: string): boolean {
	const isHere = URL.canParse(baseUrl) && isLoopback(new URL(baseUrl));
	return !isHere && isLocalAddress(link);
}

/** Whether a redirect leads from elsewhere into this computer: a server out there must not do that. */
export function leadsInside(from: URL, to: URL): boolean {
	return isLocalAddress(to) && !isLocalAddress(from);
}

/** “This host” and link-local (RFC 6890); `URL` writes every form of an address with four numbers. */
function isLocalIPv4(hostname: string): boolean {
	return /^(?:0|169\.254)\.[\d.]+$/.test(hostname);
}

/** Unspecified, link-local, and IPv4 in IPv6 (RFC 6890), as `URL` writes them. */
function isLocalIPv6(hostname: string): boolean {
	return /^\[(?:::|fe[89ab][\da-f]:.*|::ffff:(?:7f[\da-f]{2}|a9fe|0):.*)\]$/.test(hostname);
}
