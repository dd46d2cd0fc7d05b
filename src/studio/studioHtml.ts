import type { PageStart } from './protocol.ts';

/** What the panel's page is made of. */
export type StudioResources = {
	/** The address of our one script, as the webview sees it. */
	readonly script: string;
	readonly style: string;
	/** The address of the codicons' style sheet, as the webview sees it. */
	readonly codicons: string;
	readonly start: PageStart;
	/** What the content security policy calls the extension's own files. */
	readonly cspSource: string;
	/** A random text that only this page knows, and none of what it keeps. */
	readonly nonce: string;
	/** BCP 47 tag, such as `zh-cn`. */
	readonly language: string;
};

/**
 * The panel's page. Its policy lets it run our one script, apply our style sheets and load our font,
 * and show pictures that it was handed as bytes; it can reach no network, and no text can become
 * HTML but the templates of lit. VS Code shows a page when all that it asks for is there, so it asks
 * for the script alone. The controls of vscode-elements adopt style sheets and look for the codicons,
 * and the nonce of their style sheet, by the element's id; the page itself applies those later.
 */
export function studioHtml(resources: StudioResources): string {
	const { script, style, codicons, start, cspSource, nonce, language } = resources;
	const policy = [
		"default-src 'none'",
		'img-src blob:',
		`font-src ${cspSource}`,
		`style-src 'nonce-${nonce}'`,
		`script-src 'nonce-${nonce}'`,
		"base-uri 'none'",
		"form-action 'none'",
		"require-trusted-types-for 'script'",
		'trusted-types lit-html',
	].join('; ');
	return `<!DOCTYPE html>
<html lang="${language}">
<head>
	<meta charset="utf-8">
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<meta http-equiv="Content-Security-Policy" content="${policy}">
	<title>ZenMux Images</title>
	<style nonce="${nonce}">${style}</style>
</head>
<body>
	<div id="studio"></div>
	<link nonce="${nonce}" href="${codicons}" id="vscode-codicon-stylesheet">
	<script type="application/json" id="start">${JSON.stringify(start).replaceAll('<', '\\u003c')}</script>
	<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
