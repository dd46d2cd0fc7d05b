import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { getL10nJson } from '@vscode/l10n-dev';

const chinese = JSON.parse(await readFile('l10n/bundle.l10n.zh-cn.json', 'utf8')) as Readonly<
	Record<string, string>
>;

const files = await Promise.all(
	globSync('src/**/*.{ts,tsx}').map(async (file) => ({
		extension: file.endsWith('.tsx') ? ('.tsx' as const) : ('.ts' as const),
		contents: await readFile(file, 'utf8'),
	})),
);
const english = Object.keys(await getL10nJson(files));

const variables = (text: string): string[] => (text.match(/\{\d\}/g) ?? []).sort();

describe('the Chinese texts', () => {
	it('are there for every text of the code, and for no other', () => {
		assert.ok(english.length > 50);
		assert.deepEqual(Object.keys(chinese).sort(), english.sort());
	});

	it('have the same variables', () => {
		for (const text of english) {
			assert.deepEqual(variables(chinese[text] ?? ''), variables(text), text);
		}
	});

	it('are Chinese', () => {
		for (const text of Object.values(chinese)) assert.match(text, /\p{Script=Han}/u);
	});
});
