import assert from 'node:assert/strict';
import { studioHtml } from '../../../src/studio/studioHtml.ts';

const html = studioHtml({
	script: 'https://webview/dist/panel/webview.js',
	styles: ['https://webview/media/panel/studio.css'],
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

	it('has one script and no style of its own, each file with the nonce', () => {
		const files = html.match(/<(script|link|style)\b[^>]*>/g) ?? [];
		assert.equal(html.match(/<script/g)?.length, 1);
		assert.equal(files.length, 3);
		for (const file of files) assert.match(file, /^<(script|link) .*nonce="n0nce".*https:/);
		assert.doesNotMatch(html, / style=| on\w+=|<style/);
	});

	it('speaks the language of VS Code, and lets the controls find the codicons', () => {
		assert.match(html, /<html lang="zh-cn">/);
		assert.match(html, /href="[^"]+codicon\.css" id="vscode-codicon-stylesheet"/);
	});
});
