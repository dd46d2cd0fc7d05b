import { ToolError } from './toolError.ts';

/**
 * The whole id of a model that an agent named, by `provider/name` or bare name.
 * @param known ids
 * @throws ToolError that lists them
 */
export function modelOf(name: string, known: readonly string[]): string {
	const id = known.find((one) => one === name) ?? known.find((one) => one.endsWith(`/${name}`));
	if (id !== undefined) return id;
	throw new ToolError(
		`The model ${name} is unknown. Leave model out for the person’s own choice, or pass one of ${known.join(', ')}.`,
	);
}
