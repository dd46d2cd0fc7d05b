import * as l10n from '@vscode/l10n';
import type { Job } from '../jobs/job.ts';
import { moneyText } from './moneyText.ts';

/** What a job took, such as “1,234 tokens” and “≈ $0.04”; empty while nothing is known. */
export function costWords(
	{ usage, cost }: Pick<Job, 'usage' | 'cost'>,
	language: string,
): readonly string[] {
	const tokens =
		usage && l10n.t('{0} tokens', new Intl.NumberFormat(language).format(usage.totalTokens));
	const money = cost === undefined ? undefined : moneyText(cost, language);
	return [tokens, money].filter((words) => words !== undefined);
}
