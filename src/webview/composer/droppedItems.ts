import { mostLinkCharacters } from '../../studio/panelLimits.ts';

/** What a drag carries besides files: URIs that VS Code can read, or addresses on the web. */
export type DroppedItems = { readonly uris: readonly string[]; readonly links: readonly string[] };

/** How VS Code names all that is dragged out of its Explorer or its tabs. */
export const explorerType = 'application/vnd.code.uri-list';
/** The standard's own list, of which VS Code fills in only the first. */
export const uriListType = 'text/uri-list';

/** Reads what was dropped; `getData` gives the text of a type, or nothing. */
export function droppedItems(getData: (type: string) => string): DroppedItems {
	const uris = linesOf(getData(explorerType));
	if (uris.length > 0) return { uris, links: [] };
	const others = linesOf(getData(uriListType));
	return {
		uris: others.filter((uri) => !/^(https?|blob|data):/i.test(uri)),
		links: others.filter(isLink),
	};
}

/** Whether a text is nothing but one address that a picture can be fetched from. */
export function isLink(text: string): boolean {
	const address = text.trim();
	const isShort = address.length <= mostLinkCharacters;
	return isShort && /^https:\/\/\S+$/i.test(address) && URL.canParse(address);
}

function linesOf(list: string): readonly string[] {
	return list
		.split(/\r?\n/)
		.map((line) => line.trim())
		.filter((line) => line !== '' && !line.startsWith('#'));
}
