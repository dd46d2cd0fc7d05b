import { hideKeys } from './hideKey.ts';

const maxLength = 300;

/** A stranger's words on one short line, without keys and without links that an editor would make of them. */
export function readable(text: string): string {
	const line = hideKeys(text.slice(0, 4 * maxLength))
		.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
		.replaceAll('](', '] (')
		.trim();
	return line.length > maxLength ? `${line.slice(0, maxLength - 1)}…` : line;
}
