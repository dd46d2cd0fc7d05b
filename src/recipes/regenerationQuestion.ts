import * as l10n from '@vscode/l10n';
import { dollars } from '../studio/moneyText.ts';

/** What the person is asked before many pictures are made again: whole sentences. */
export type RegenerationQuestion = { readonly message: string; readonly detail: string };

/** More would not fit on the screen. */
const mostNames = 10;

/**
 * @param names of the pictures, at least one
 * @param usd estimated; `undefined` where nothing honest can be said
 * @param problems why others cannot be regenerated
 * @param language a locale
 */
export function regenerationQuestion(
	names: readonly string[],
	usd: number | undefined,
	problems: readonly string[],
	language: string,
): RegenerationQuestion {
	const money =
		usd === undefined
			? l10n.t('The cost cannot be estimated.')
			: l10n.t('The estimated cost is {0}.', dollars(usd, language));
	const kept = l10n.t('The old pictures are kept, and Undo brings them back.');
	const detail = [
		firstOf(names),
		`${money} ${kept}`,
		...(problems.length === 0 ? [] : [skippedText(problems)]),
	];
	return {
		message:
			names.length === 1
				? l10n.t('Regenerate 1 stale picture?')
				: l10n.t('Regenerate {0} stale pictures?', names.length),
		detail: detail.join('\n\n'),
	};
}

/** @param problems whole sentences, at least one */
export function skippedText(problems: readonly string[]): string {
	const first =
		problems.length === 1
			? l10n.t('1 recipe cannot be regenerated:')
			: l10n.t('{0} recipes cannot be regenerated:', problems.length);
	return [first, firstOf(problems)].join('\n');
}

function firstOf(lines: readonly string[]): string {
	const more = lines.length - mostNames;
	return more > 0
		? [...lines.slice(0, mostNames), l10n.t('… and {0} more', more)].join('\n')
		: lines.join('\n');
}
