import * as v from 'valibot';
import type { PictureParameters } from '../../zenmux/imageRequest.ts';
import { someParameters } from '../../zenmux/parameterEntries.ts';

/**
 * A parameter with the value of its control.
 * @returns `undefined` for a value that the parameter cannot have
 */
export function parameterChange(
	name: keyof PictureParameters,
	value: string,
): Partial<PictureParameters> | undefined {
	const isNumber = name === 'partialImages' || name === 'outputCompression';
	const change = v.safeParse(someParameters, { [name]: isNumber ? Number(value) : value });
	return change.success ? change.output : undefined;
}
