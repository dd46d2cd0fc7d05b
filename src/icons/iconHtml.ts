import * as l10n from '@vscode/l10n';

/** Links to files of an icon set, as attributes' values; `undefined` for what is not there. */
export type IconLinks = {
	readonly favicon: string | undefined;
	readonly touchIcon: string | undefined;
	readonly manifest: string | undefined;
	readonly card: string | undefined;
};

/**
 * What a page's head says of its icons, a tag a line; empty where there are none of them.
 * @param isJsx whether tags without an end need a slash there
 */
export function iconHtml(links: IconLinks, isJsx: boolean): readonly string[] {
	const { favicon, touchIcon, manifest, card } = links;
	const end = isJsx ? ' />' : '>';
	const [open, close] = isJsx ? ['{/* ', ' */}'] : ['<!-- ', ' -->'];
	const lines = [
		favicon && `<link rel="icon" href="${favicon}" sizes="16x16 32x32 48x48"${end}`,
		touchIcon && `<link rel="apple-touch-icon" href="${touchIcon}"${end}`,
		manifest && `<link rel="manifest" href="${manifest}"${end}`,
		card && `${open}${cardNote()}${close}`,
		card && `<meta property="og:image" content="${card}"${end}`,
	];
	return lines.filter((line) => line !== undefined);
}

/** Whoever shows a link to the page has no page to resolve a path with. */
function cardNote(): string {
	return l10n.t('og:image needs a whole address: write https:// and your domain before the path.');
}
