import * as v from 'valibot';

const withPrompt = v.object({ prompt: v.string() });

/** The prompt of `{ prompt }`, which another extension or a keybinding may give to a command. */
export function givenPrompt(argument: unknown): string | undefined {
	return v.is(withPrompt, argument) ? argument.prompt : undefined;
}
