import assert from 'node:assert/strict';
import { studioHtml } from '../../../src/studio/studioHtml.ts';

const html = studioHtml({
	script: 'https://webview/dist/webview.js',
	styles: ['https://webview/media/studio.css'],
	codicons: 'https://webview/dist/codicon.css',
	cspSource: 'https://webview',
	nonce: 'n0nce',
	language: 'zh-cn',
});

describe('studioHtml', () => {
	it('lets no script run but ours, and reaches no network', () => {
		const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
		assert.match(policy, /default-src 'none'/);
		assert.match(policy, /script-src 'nonce-n0nce'(;|$)/);
		assert.match(policy, /img-src blob:(;|$)/);
		assert.doesNotMatch(policy, /connect-src|unsafe-eval|https:(;|$)/);
		assert.equal(html.match(/<script/g)?.length, 1);
		assert.match(html, /<script nonce="n0nce" src="https:\/\/webview\/dist\/webview.js">/);
	});

	it('speaks the language of VS Code, and lets the controls find the codicons', () => {
		assert.match(html, /<html lang="zh-cn">/);
		assert.match(
			html,
			/href="https:\/\/webview\/dist\/codicon.css" id="vscode-codicon-stylesheet"/,
		);
	});
});
