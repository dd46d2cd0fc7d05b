/** What the name of a file in the history's folder says. */
export type EntryName =
	/** One state of an entry; a higher revision is a newer one. */
	| { readonly kind: 'entry'; readonly id: string; readonly revision: number }
	| { readonly kind: 'thumbnail'; readonly id: string }
	/** Something that was being written. */
	| { readonly kind: 'unfinished' };

/** The name of the file that holds this state of an entry. */
export function entryName(id: string, revision: number): string {
	return `${id}.${revision}.json`;
}

/** The name of the file that holds an entry's small picture. */
export function thumbnailName(id: string): string {
	return `${id}.webp`;
}

/** What a file is called until it is whole. */
export function unfinishedName(name: string): string {
	return `${name}.part`;
}

/** Reads a name; `undefined` for a file that is none of the entries'. */
export function parseName(name: string): EntryName | undefined {
	if (name.endsWith('.part')) return { kind: 'unfinished' };
	const [, id = '', revision, type] = /^([\w-]+)(?:\.(\d{1,15}))?\.(json|webp)$/.exec(name) ?? [];
	if (type === 'webp' && revision === undefined) return { kind: 'thumbnail', id };
	if (type === 'json' && revision !== undefined) {
		return { kind: 'entry', id, revision: Number(revision) };
	}
	return undefined;
}
