import assert from 'node:assert/strict';
import { studioHtml } from '../../../src/studio/studioHtml.ts';

const html = studioHtml({
	script: 'run()',
	style: '.studio { color: red }',
	codicons: 'https://webview/dist/panel/codicon.css',
	cspSource: 'https://webview',
	nonce: 'n0nce',
	language: 'zh-cn',
});

describe('studioHtml', () => {
	it('lets nothing run, load or reach out but what the panel needs', () => {
		const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1];
		assert.deepEqual(policy?.split('; '), [
			"default-src 'none'",
			'img-src blob:',
			'font-src https://webview',
			"style-src 'nonce-n0nce'",
			"script-src 'nonce-n0nce'",
			"base-uri 'none'",
			"form-action 'none'",
			"require-trusted-types-for 'script'",
			'trusted-types lit-html',
		]);
	});

	it('has one script, one style and the codicons, each with the nonce', () => {
		assert.deepEqual(html.match(/<(script|link|style)\b.*/g), [
			'<style nonce="n0nce">.studio { color: red }</style>',
			'<script nonce="n0nce">run()</script>',
			'<link rel="stylesheet" nonce="n0nce" href="https://webview/dist/panel/codicon.css" id="vscode-codicon-stylesheet">',
		]);
		assert.doesNotMatch(html, / style=| on\w+=/);
	});

	it('speaks the language of VS Code, and lets the controls find the codicons', () => {
		assert.match(html, /<html lang="zh-cn">/);
		assert.match(html, /href="[^"]+codicon\.css" id="vscode-codicon-stylesheet"/);
	});
});
