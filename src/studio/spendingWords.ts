import * as l10n from '@vscode/l10n';
import { moneyText } from './moneyText.ts';

/**
 * What the pictures of today and of this workspace cost, such as “Today ≈ $0.42” and “This workspace
 * ≈ $3.10”; what is nothing is left out.
 * @param today USD, over all windows
 * @param workspace USD
 * @param language a locale
 */
export function spendingWords(
	today: number,
	workspace: number,
	language: string,
): readonly string[] {
	return [
		...(today > 0 ? [l10n.t('Today {0}', moneyText(today, language))] : []),
		...(workspace > 0 ? [l10n.t('This workspace {0}', moneyText(workspace, language))] : []),
	];
}
