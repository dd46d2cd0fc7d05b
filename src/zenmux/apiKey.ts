import * as l10n from '@vscode/l10n';

/** Which of ZenMux's keys it is, by its prefix. Other prefixes exist: `unknown` may well work. */
export type ApiKeyKind = 'payAsYouGo' | 'subscription' | 'management' | 'unknown';

/** The kind of a key. */
export function apiKeyKind(key: string): ApiKeyKind {
	const trimmed = key.trim();
	if (trimmed.startsWith('sk-ai-v1-')) return 'payAsYouGo';
	if (trimmed.startsWith('sk-ss-v1-')) return 'subscription';
	if (trimmed.startsWith('sk-mg-v1-')) return 'management';
	return 'unknown';
}

/**
 * Why a key cannot be used, in whole sentences; white space around it does not matter.
 * @returns `undefined` when only ZenMux can tell
 */
export function apiKeyProblem(key: string): string | undefined {
	const trimmed = key.trim();
	if (trimmed === '') return l10n.t('Enter a ZenMux API key.');
	if (/\s/.test(trimmed)) {
		return l10n.t('A ZenMux API key has no spaces or line breaks inside. Copy it again.');
	}
	if (!/^[!-~]+$/.test(trimmed)) {
		return l10n.t(
			'A ZenMux API key has only plain letters, digits and signs. Copy it again from ZenMux.',
		);
	}
	return apiKeyKind(trimmed) === 'management' ? managementKeyProblem() : undefined;
}

/** The sentences for a management key. */
export function managementKeyProblem(): string {
	return l10n.t(
		'This is a ZenMux management key (sk-mg-v1-…), which cannot generate pictures. Use a pay-as-you-go key (sk-ai-v1-…) or a subscription key (sk-ss-v1-…) from zenmux.ai/platform.',
	);
}
