/** The beginning of a text on one line. @param most characters */
export function oneLine(text: string, most: number): string {
	const line = text.replace(/\s+/g, ' ').trim();
	const characters = Array.from(line);
	return characters.length <= most ? line : `${characters.slice(0, most).join('')}…`;
}
