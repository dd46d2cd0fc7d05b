const maxLength = 300;

/** A stranger's words on one short line, without keys and without links that an editor would make of them. */
export function readable(text: string): string {
	const line = text
		.slice(0, 4 * maxLength)
		.replace(/\bsk-[\w-]{4,}/g, 'sk-…')
		.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
		.replaceAll('](', '] (')
		.trim();
	return line.length > maxLength ? `${line.slice(0, maxLength - 1)}…` : line;
}
