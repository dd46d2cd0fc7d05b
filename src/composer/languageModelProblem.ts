import * as l10n from '@vscode/l10n';

/** Why the editor's language model gave no answer; the message is for people. */
export class LanguageModelProblem extends Error {
	override readonly name = 'LanguageModelProblem';
}

/**
 * The problem for what VS Code's language model API threw.
 * @param code of a `LanguageModelError`; empty for any other error
 */
export function languageModelProblem(code: string, cause: unknown): LanguageModelProblem {
	return new LanguageModelProblem(sentence(code, cause), { cause });
}

/** Codes are the names of `LanguageModelError`'s own makers (VS Code's API, 1.103). */
function sentence(code: string, cause: unknown): string {
	switch (code) {
		case 'NoPermissions':
			return l10n.t(
				'ZenMux Images may not use the language model. Improve the prompt again and allow it, or write the prompt yourself.',
			);
		case 'Blocked':
			return l10n.t(
				'The language model takes no more requests now. Its quota may be used up: try again later.',
			);
		case 'NotFound':
			return l10n.t('The language model is not there any more. Try again with another one.');
		default:
			return l10n.t(
				'The language model gave no answer: {0}',
				cause instanceof Error ? cause.message : String(cause),
			);
	}
}
