import assert from 'node:assert/strict';
import type { PageStart } from '../../../src/studio/protocol.ts';
import { studioHtml } from '../../../src/studio/studioHtml.ts';
import { studioState } from '../../../src/studio/studioState.ts';
import { fakeShown } from './fakeShown.ts';

const start: PageStart = {
	id: 'page 1',
	bundle: { Pictures: '</script><script>alert(1)</script><!-- 图片' },
	state: studioState(fakeShown),
};
const html = studioHtml({
	script: 'https://webview/dist/panel/webview.js',
	style: '.studio { color: red }',
	codicons: 'https://webview/dist/panel/codicon.css',
	start,
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

	it('has one script, one style and the codicons, each with the nonce, and what is drawn first', () => {
		assert.deepEqual(html.match(/<(script|link|style)\b[^>]*>/g), [
			'<style nonce="n0nce">',
			'<link nonce="n0nce" href="https://webview/dist/panel/codicon.css" id="vscode-codicon-stylesheet">',
			'<script type="application/json" id="start">',
			'<script nonce="n0nce" src="https://webview/dist/panel/webview.js">',
		]);
		assert.doesNotMatch(html, / style=| on\w+=/);
	});

	it('holds what is drawn first as JSON that cannot end its element', () => {
		const json = /id="start">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
		assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify(start)));
		assert.doesNotMatch(json, /<|n0nce/);
	});

	it('speaks the language of VS Code', () => {
		assert.match(html, /<html lang="zh-cn">/);
	});
});
