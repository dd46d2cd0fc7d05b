import * as l10n from '@vscode/l10n';
import type { EditRequest, GenerateRequest, ImageRequest } from './imageRequest.ts';
import { inputProblems } from './inputProblem.ts';
import { modelRules } from './models.ts';
import { outputProblems } from './outputProblem.ts';

/** A value that the request's model would refuse. */
export type ParameterProblem = {
	readonly parameter: keyof GenerateRequest | keyof EditRequest;
	/** Whole sentences that name the parameter by its setting, or the picture by its name, and say what is allowed. */
	readonly message: string;
};

/** The longest prompt, in characters. */
const maxPrompt = 32_000;

/** The first value of a request that its model does not take; `undefined` when all is well. */
export function parameterProblem(request: ImageRequest): ParameterProblem | undefined {
	const rules = modelRules(request.model);
	const problems: readonly (readonly [ParameterProblem['parameter'], string | undefined])[] = [
		['prompt', promptProblem(request.prompt)],
		...outputProblems(request, rules),
		...(request.kind === 'edit' ? inputProblems(request, rules) : []),
	];
	for (const [parameter, message] of problems) {
		if (message !== undefined) return { parameter, message };
	}
	return undefined;
}

/** Why a prompt is not taken, in whole sentences; the same for every model. */
export function promptProblem(prompt: string): string | undefined {
	if (prompt.trim() === '') return l10n.t('The prompt is empty. Describe the picture.');
	const length = prompt.length > maxPrompt ? Array.from(prompt).length : prompt.length;
	return length > maxPrompt
		? l10n.t(
				'The prompt has {0} characters, and at most {1} are allowed. Shorten it.',
				length,
				maxPrompt,
			)
		: undefined;
}
