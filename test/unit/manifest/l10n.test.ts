import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { getL10nJson } from '@vscode/l10n-dev';

const chinese = JSON.parse(readFileSync('l10n/bundle.l10n.zh-cn.json', 'utf8')) as Readonly<
	Record<string, string>
>;

// All in one: the parser takes a tenth of a second to begin with each file.
const sources = (extension: '.ts' | '.tsx'): { extension: '.ts' | '.tsx'; contents: string } => {
	const files = globSync(`src/**/*${extension}`).map((file) => readFileSync(file, 'utf8'));
	return { extension, contents: files.filter((text) => text.includes('l10n')).join('\n') };
};
const english = Object.keys(await getL10nJson([sources('.ts'), sources('.tsx')]));

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
