import * as l10n from '@vscode/l10n';

/** Where ZenMux's Images API is. */
export const defaultBaseUrl = 'https://zenmux.ai/api/v1';

/**
 * Why the key may not be sent to this address, in whole sentences.
 * @returns `undefined` when it may
 */
export function baseUrlProblem(text: string): string | undefined {
	const url = URL.canParse(text) ? new URL(text) : undefined;
	if (url === undefined || url.hostname === '') {
		return l10n.t('The base URL is not an address. Use one like {0}.', defaultBaseUrl);
	}
	if (!isSafe(url)) {
		return l10n.t(
			'The base URL must start with https, so that your API key travels encrypted. Only this computer itself may be reached with http.',
		);
	}
	if (url.username !== '' || url.password !== '') {
		return l10n.t(
			'The base URL must not hold a user name or password. Set the key with “ZenMux Images: Set API Key”.',
		);
	}
	if (/[?#]/.test(text)) {
		return l10n.t('The base URL must end with its path, without “?” or “#”.');
	}
	return undefined;
}

/** The address of a resource of the API. @param path begins with a slash */
export function apiUrl(baseUrl: string, path: string): string {
	return new URL(baseUrl).href.replace(/\/+$/, '') + path;
}

/** Whether an address is https, or http to this very computer. */
export function isSafe(url: URL): boolean {
	return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
}

/** Whether an address is this very computer; names below `localhost` may be asked of a name server. */
export function isLoopback({ hostname }: URL): boolean {
	return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
