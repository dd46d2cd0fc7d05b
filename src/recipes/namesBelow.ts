/**
 * The names that lead from a folder to what lies below it; `undefined` for what lies elsewhere.
 * @param folder path of its URI, as `file` without `..`
 */
export function namesBelow(folder: string, file: string): readonly string[] | undefined {
	const start = `${folder.replace(/\/$/, '')}/`;
	return file.startsWith(start) ? file.slice(start.length).split('/') : undefined;
}
