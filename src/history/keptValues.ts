import * as v from 'valibot';

/** The name of bytes in the content store; nothing else may lead there. */
export const contentHash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
export const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Milliseconds since 1970. */
export const time = v.number();

/** JSON has no `undefined`: what is missing there is that here. */
export function maybe<Schema extends v.GenericSchema>(
	schema: Schema,
): v.OptionalSchema<Schema, () => undefined> {
	return v.optional(schema, () => undefined);
}
