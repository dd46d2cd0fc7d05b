/** Where the person is among earlier prompts, as in a shell. */
export type Recall = {
	/** What was typed before. */
	readonly draft: string;
	/** The place of the shown prompt, from 0 for the newest. */
	readonly index: number;
};

/**
 * One prompt older or newer.
 * @param recall `undefined` while what was typed is shown
 * @param prompts the newest first
 * @param text what is shown now
 * @returns what to show then, or `undefined` when there is none in that direction
 */
export function recalled(
	recall: Recall | undefined,
	direction: 'older' | 'newer',
	prompts: readonly string[],
	text: string,
): { readonly recall: Recall | undefined; readonly text: string } | undefined {
	const draft = recall?.draft ?? text;
	const others = prompts.filter((prompt) => prompt !== draft);
	const index = (recall?.index ?? -1) + (direction === 'older' ? 1 : -1);
	if (index < -1 || (recall === undefined && direction === 'newer')) return undefined;
	if (index === -1) return { recall: undefined, text: draft };
	const prompt = others[index];
	return prompt === undefined ? undefined : { recall: { draft, index }, text: prompt };
}
