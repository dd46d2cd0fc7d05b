/** The end of a picture's name; what stands before it is looked for backwards, as far as names go. */
const ending = /\.(?:png|jpe?g|webp|gif|avif|bmp)(?!\w)/gi;
const longestName = 255;
const beforeName = new Set(Array.from(' \t\r\n"\'`()<>[]{}=,;:|\\/'));

/** The names of pictures that a text has somewhere, in lower case: of whatever language it is. */
export function namedFiles(text: string): readonly string[] {
	return Array.from(text.matchAll(ending)).flatMap(({ index, 0: { length } }) => {
		const name = text.slice(beginOf(text, index), index + length);
		return [name.toLowerCase(), decoded(name).toLowerCase()];
	});
}

function beginOf(text: string, end: number): number {
	const first = Math.max(0, end - longestName);
	let begin = end;
	while (begin > first && !beforeName.has(text.charAt(begin - 1))) begin--;
	return begin;
}

/** Whether a program finds a picture by where it lies, so that no text needs to name it. */
export function isFoundByPlace(path: string): boolean {
	return (
		/\/(?:favicon|apple-touch-icon|apple-icon|icon|opengraph-image|twitter-image)[^/]*$/i.test(
			path,
		) ||
		/\.(?:appiconset|imageset|launchimage)\//i.test(path) ||
		/\/res\/(?:mipmap|drawable)[^/]*\//i.test(path)
	);
}

function decoded(name: string): string {
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}
