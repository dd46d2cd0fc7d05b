/** The addresses of what the panel's page loads, as the webview sees them. */
export type StudioResources = {
	readonly script: string;
	readonly styles: readonly string[];
	readonly codicons: string;
	/** What the content security policy calls the extension's own files. */
	readonly cspSource: string;
	/** A random text that only this page knows. */
	readonly nonce: string;
	/** BCP 47 tag, such as `zh-cn`. */
	readonly language: string;
};

/**
 * The panel's page. Its policy lets it run our one script, our styles and fonts, and show pictures
 * that it was handed as bytes; it can reach no network. The controls of vscode-elements adopt
 * style sheets and look for the codicons by the element's id.
 */
export function studioHtml(resources: StudioResources): string {
	const { script, styles, codicons, cspSource, nonce, language } = resources;
	const policy = [
		"default-src 'none'",
		'img-src blob:',
		`font-src ${cspSource}`,
		`style-src ${cspSource} 'unsafe-inline'`,
		`script-src 'nonce-${nonce}'`,
	].join('; ');
	const links = styles.map((style) => `<link rel="stylesheet" href="${style}">`).join('\n\t');
	return `<!DOCTYPE html>
<html lang="${language}">
<head>
	<meta charset="utf-8">
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<meta http-equiv="Content-Security-Policy" content="${policy}">
	<title>ZenMux Images</title>
	<link rel="stylesheet" href="${codicons}" id="vscode-codicon-stylesheet">
	${links}
</head>
<body>
	<div id="studio"></div>
	<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
