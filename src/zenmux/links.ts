/** Where links may lead. */
const allowedHosts: readonly string[] = ['zenmux.ai'];

/** Pay-as-you-go keys and balance. */
export const payAsYouGoUrl = 'https://zenmux.ai/platform/pay-as-you-go';
/** Subscription keys and quota. */
export const subscriptionUrl = 'https://zenmux.ai/platform/subscription';

/** Whether the extension may open this address: https, on one of the allowed hosts, and nothing unusual about it. */
export function isAllowedLink(address: string): boolean {
	const url = URL.canParse(address) ? new URL(address) : undefined;
	if (url?.protocol !== 'https:' || !allowedHosts.includes(url.host)) return false;
	return url.username === '' && url.password === '';
}
