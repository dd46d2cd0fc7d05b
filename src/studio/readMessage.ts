import * as v from 'valibot';
import { fromPanelSchema, type FromPanel } from './protocol.ts';

/** A message of the panel as it is taken, or why it is not. */
export type ReadMessage =
	| { readonly isTaken: true; readonly message: FromPanel }
	/** For the log: nothing of what the message holds, which may be a prompt, a path or a picture. */
	| { readonly isTaken: false; readonly problem: string };

const types = fromPanelSchema.options.map(({ entries }) => entries.type.literal);
const typed = v.object({ type: v.picklist(types) });

/** Of what a schema asks for, such as a list of all actions. */
const mostCharacters = 80;

/** Reads what came from the panel, of which nothing is sure. */
export function readMessage(message: unknown): ReadMessage {
	const parsed = v.safeParse(fromPanelSchema, message, { abortEarly: true });
	if (parsed.success) return { isTaken: true, message: parsed.output };
	const problem = v.is(typed, message)
		? `${message.type} with ${problemOf(parsed.issues[0])}`
		: 'unknown type';
	return { isTaken: false, problem };
}

function problemOf({ type, expected, path }: v.BaseIssue<unknown>): string {
	// The name of a field that the schema does not know is the panel's own text.
	if (expected === 'never') return 'a field too many';
	const field = (path ?? []).map(({ key }) => String(key)).join('.');
	return `${field} not as it must be: ${type} ${expected ?? ''}`.slice(0, mostCharacters).trim();
}
