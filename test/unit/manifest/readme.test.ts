import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import manifest from '../../../package.json' with { type: 'json' };
import chinese from '../../../l10n/bundle.l10n.zh-cn.json' with { type: 'json' };
import { languages, withSettingsTable } from './settingsTable.ts';

const readmes = languages.map((language) => {
	const text = readFileSync(language.file, 'utf8');
	return { language, text, prose: proseOf(text) };
});
const [english, translated] = readmes;
assert.ok(english && translated);

/** What the extension says of errors, in English and in Chinese. */
const sentences = new Map([
	['README.md', Object.keys(chinese)],
	['README.zh-CN.md', Object.values(chinese)],
]);
/** Each `type` and `code` of a refusal that the code knows. */
const refusals = readFileSync('src/zenmux/refusalReason.ts', 'utf8').matchAll(/^\t\['(\w+)', '/gm);
const known = [...refusals].map(([, word]) => word ?? '');

for (const { language, text, prose } of readmes) {
	describe(language.file, () => {
		it('has the table of settings that package.json has', () => {
			assert.equal(text, withSettingsTable(text, language));
		});

		it('shows pictures and links files that exist', () => {
			for (const file of targetsOf(text)) assert.ok(existsSync(file), file);
		});

		it('leads to the other language at its beginning', () => {
			const [other] = languages.filter(({ file }) => file !== language.file);
			const beginning = text.split('\n').slice(0, 5).join('\n');
			assert.ok(beginning.includes(`](${other?.file ?? ''})`));
		});

		it('names the package that `npm run package` makes', () => {
			assert.ok(prose.includes(`\`${manifest.name}-${manifest.version}.vsix\``));
		});

		it('says what each of its pictures shows', () => {
			const pictures = [...withoutCode(prose).matchAll(/!\[([^\]]*)\]/g)].map(
				([, alt]) => alt ?? '',
			);
			assert.ok(pictures.length >= 10);
			for (const alt of pictures) assert.ok(alt.length > 15, alt);
		});

		it('says why each run-time dependency is there', () => {
			for (const name of Object.keys(manifest.dependencies))
				assert.ok(text.includes(`\`${name}\``), name);
		});

		it('names every command of the palette by its title', () => {
			const hidden = manifest.contributes.menus.commandPalette
				.filter(({ when }) => when === 'false')
				.map(({ command }) => command);
			for (const { command, title } of manifest.contributes.commands) {
				const shown = language.texts[title.slice(1, -1)] ?? '';
				if (!hidden.includes(command)) assert.match(text, tableRow(shown));
			}
		});

		it('quotes what is really said of errors, and knows every refusal that the code knows', () => {
			assert.ok(known.length > 25);
			for (const word of known) assert.ok(prose.includes(`\`${word}\``), word);
			const said = sentences.get(language.file)?.map((each) => each.replaceAll(/\{\d\}/g, '…'));
			const quoted = [...prose.matchAll(/^\| ([^|`]+[.。]) +\|/gm)].map(([, cell]) => cell ?? '');
			assert.ok(quoted.length > 30);
			for (const cell of quoted) {
				const start = cell.replace(/[.。]$/, '');
				assert.ok(
					said?.some((each) => each.startsWith(start)),
					cell,
				);
			}
		});
	});
}

describe('the READMEs', () => {
	it('have the same headings in the same order, by their levels', () => {
		assert.deepEqual(levelsOf(translated.prose), levelsOf(english.prose));
	});

	it('show the same pictures and link the same files', () => {
		const others = ({ file }: { readonly file: string }): readonly string[] =>
			targetsOf(readFileSync(file, 'utf8')).filter((target) => !target.startsWith('README'));
		assert.deepEqual(others(translated.language), others(english.language));
	});

	it('have the same commands, settings, paths and other code', () => {
		assert.deepEqual(codeOf(translated.prose), codeOf(english.prose));
	});
});

describe('the documents', () => {
	const files = [...languages.map(({ file }) => file), 'CONTRIBUTING.md', 'SECURITY.md'];

	for (const file of files) {
		it(`name scripts that package.json has: ${file}`, () => {
			const text = readFileSync(file, 'utf8');
			const scripts = Array.from(text.matchAll(/npm run ([\w:-]+)/g), ([, name]) => name ?? '');
			assert.ok(scripts.length > 0);
			for (const name of scripts) assert.ok(name in manifest.scripts, name);
		});
	}

	it('explain every script in CONTRIBUTING.md, but those that others begin with', () => {
		const text = readFileSync('CONTRIBUTING.md', 'utf8');
		const parts = ['types', 'lint', 'format', 'unused'];
		for (const name of Object.keys(manifest.scripts)) {
			if (name.startsWith('pre') || parts.includes(name)) continue;
			const command = ['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`;
			assert.ok(text.includes(command), command);
		}
	});

	it('link files that exist', () => {
		for (const file of targetsOf(readFileSync('CONTRIBUTING.md', 'utf8'))) {
			assert.ok(existsSync(file.replace(/#.*$/, '')), file);
		}
	});
});

/** The README without blocks of code and without the table of settings, which package.json checks. */
function proseOf(text: string): string {
	return text
		.replaceAll(/^```[^]*?^```$/gm, '')
		.replace(/<!-- prettier-ignore-start -->[^]*<!-- prettier-ignore-end -->/, '');
}

/** The files that a text shows or links, in their order. */
function targetsOf(text: string): readonly string[] {
	const found = [...withoutCode(proseOf(text)).matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(
		([, file]) => file ?? '',
	);
	assert.ok(found.length > 0);
	return found;
}

function withoutCode(prose: string): string {
	return prose.replaceAll(/`[^`]*`/g, '');
}

function levelsOf(prose: string): readonly number[] {
	return [...prose.matchAll(/^(#+) /gm)].map(([, signs]) => signs?.length ?? 0);
}

function codeOf(prose: string): readonly string[] {
	return [...new Set([...prose.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code ?? ''))].sort();
}

function tableRow(cell: string): RegExp {
	return new RegExp(`^\\| ${RegExp.escape(cell)} +\\|`, 'm');
}
