/** Where a written link points. */
export type LinkTarget = {
	/** Whether it begins with a slash: the root is what serves the document, not the disk. */
	readonly isFromRoot: boolean;
	/** Decoded, without query and anchor; `..` stays. Backslashes were taken as slashes. */
	readonly segments: readonly string[];
};

const endings = 'png|jpe?g|webp|gif|svg|avif|ico|bmp';
const picture = new RegExp(`[^/]\\.(?:${endings})$`, 'i');
const pathBeforeQuery = new RegExp(`^[^]*?\\.(?:${endings})(?=[?#])`, 'i');

/** Schemes, drives, `//host`, anchors, queries, and the names that bundlers give to folders. */
const elsewhere = /^(?:[a-z][a-z\d+.-]*:|\/\/|[?#~]|@\/)/i;
/** What a template fills in before anybody follows the link. */
const template = /(?<!\\)[{}]|<[%?]/;
/** What Markdown, CSS, LaTeX and reStructuredText escape; other backslashes are Windows' slashes. */
const escaped = /\\([!"#$%&'()*+,;<=>?@[\]^`{|}~ ])|\\/g;

/**
 * Whether a link's path ends as a picture's does.
 * @param hasQuery whether `?` and `#` end a path: everywhere but in LaTeX
 */
export function isPicturePath(written: string, hasQuery: boolean): boolean {
	const plain = withoutEscapes(written);
	return picture.test(hasQuery ? (plain.split(/[?#]/, 1)[0] ?? '') : plain);
}

/**
 * Where a link to a picture points; `undefined` for web addresses, `data:`, templates, drives,
 * bundlers' aliases and nothing at all. A `?` or `#` before the picture's ending is of its name:
 * LaTeX knows no queries.
 */
export function linkTarget(written: string): LinkTarget | undefined {
	const plain = withoutEscapes(written.trim());
	if (elsewhere.test(plain) || template.test(written)) return undefined;
	const path = decoded(pathBeforeQuery.exec(plain)?.[0] ?? plain);
	const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
	return segments.length === 0 ? undefined : { isFromRoot: path.startsWith('/'), segments };
}

/**
 * The path of a picture as a document names it, not encoded: relative to the document's folder
 * without `./`, or with a leading slash from the root where the picture lies below it. A picture on
 * another drive keeps its whole path.
 * @param document @param asset @param root decoded paths of URIs of one scheme and authority
 */
export function relativeLink(document: string, asset: string, root: string | undefined): string {
	const target = segmentsOf(asset);
	if (root !== undefined) {
		const top = segmentsOf(root);
		if (sharedLength(top, target) === top.length) return `/${target.slice(top.length).join('/')}`;
	}
	const folder = segmentsOf(document).slice(0, -1);
	const shared = sharedLength(folder, target.slice(0, -1));
	if (shared === 0 && hasDrive(folder) && hasDrive(target)) return target.join('/');
	return [...folder.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
}

/** The same link with its escapes percent-encoded and Windows' backslashes as slashes. */
function withoutEscapes(written: string): string {
	return written
		.replaceAll('&amp;', '&')
		.replace(escaped, (_, character: string | undefined) =>
			character === undefined ? '/' : percentEncoded(character),
		);
}

/** An ASCII character as `%XX`, whether it needs that or not. */
export function percentEncoded(character: string): string {
	return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** What is not well encoded stays as it is written: `100%.png`. */
function decoded(path: string): string {
	return path.replace(/(?:%[\da-f]{2})+/gi, (run) => {
		try {
			return decodeURIComponent(run);
		} catch {
			return run;
		}
	});
}

function segmentsOf(path: string): readonly string[] {
	return path.split('/').filter((segment) => segment !== '');
}

function hasDrive([first]: readonly string[]): boolean {
	return first !== undefined && /^[a-z]:$/i.test(first);
}

/** How many folders two paths have in common; a drive's letter has no case. */
function sharedLength(one: readonly string[], other: readonly string[]): number {
	const differs = one.findIndex((segment, index) => !isSameFolder(segment, other[index]));
	return differs === -1 ? one.length : differs;
}

function isSameFolder(one: string, other: string | undefined): boolean {
	return one === other || (hasDrive([one]) && one.toLowerCase() === other?.toLowerCase());
}
