/** Pay-as-you-go keys and balance. */
export const payAsYouGoUrl = 'https://zenmux.ai/platform/pay-as-you-go';
/** Subscription keys and quota. */
export const subscriptionUrl = 'https://zenmux.ai/platform/subscription';
