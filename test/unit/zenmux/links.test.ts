import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isAllowedLink, payAsYouGoUrl, subscriptionUrl } from '../../../src/zenmux/links.ts';

const root = path.join(import.meta.dirname, '../../..');

describe('links', () => {
	it('may lead to ZenMux', () => {
		for (const url of [payAsYouGoUrl, subscriptionUrl, 'https://zenmux.ai/docs?a=b#c']) {
			assert.ok(isAllowedLink(url), url);
		}
	});

	for (const url of [
		'',
		'zenmux.ai',
		'//zenmux.ai/',
		'http://zenmux.ai/',
		'https://zenmux.ai:8443/',
		'https://www.zenmux.ai/',
		'https://zenmux.ai.example.com/',
		'https://example.com/zenmux.ai',
		'https://zenmux.ai@example.com/',
		'https://user@zenmux.ai/',
		'https://example.com\\@zenmux.ai/',
		'https://zenmux.ai。example.com/',
		'https://zеnmux.ai/',
		'file:///etc/passwd',
		'vscode://zenmux.ai/',
		'command:workbench.action.quit',
		'javascript:alert(1)//https://zenmux.ai/',
		'data:text/html,https://zenmux.ai/',
	]) {
		it(`may not lead to ${JSON.stringify(url)}`, () => assert.ok(!isAllowedLink(url)));
	}

	it('in texts of the extension lead there, too', () => {
		const files = globSync(['package.nls*.json', 'l10n/*.json', 'src/**/*.{ts,tsx}'], {
			cwd: root,
		});
		const texts = files.map((file) => readFileSync(path.join(root, file), 'utf8'));
		const targets = texts.flatMap((text) =>
			Array.from(
				text.matchAll(/\]\(((?:https?|command):[^)\s"…]+)/g),
				([, target]) => target ?? '',
			),
		);
		const foreign = targets.filter((target) => !isOurs(target) && !isAllowedLink(target));
		assert.deepEqual(foreign, []);
	});
});

/** VS Code's own, which open something and send nothing. */
const harmless = /^command:workbench\.action\.(openSettings|chat\.open)\?/;

/** One of our own commands, or one that is filled in by code. */
function isOurs(target: string): boolean {
	const isNamed = target.startsWith('command:zenmuxImages.') || target.startsWith('command:${');
	return isNamed || harmless.test(target);
}
