import * as l10n from '@vscode/l10n';

/** An estimated sum, such as “≈ $0.04”. @param usd not negative @param language a locale */
export function moneyText(usd: number, language: string): string {
	return l10n.t('≈ {0}', dollars(usd, language));
}

/** A sum such as “$0.04”; a tiny one has the digits that it needs. @param language a locale */
export function dollars(usd: number, language: string): string {
	const isTiny = usd > 0 && usd < 0.01;
	return new Intl.NumberFormat(language, {
		style: 'currency',
		currency: 'USD',
		...(isTiny
			? { maximumSignificantDigits: 2 }
			: { minimumFractionDigits: 2, maximumFractionDigits: usd < 0.1 ? 3 : 2 }),
	}).format(usd);
}
