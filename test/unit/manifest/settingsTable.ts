// `node test/unit/manifest/settingsTable.ts` writes the settings tables of both READMEs anew.
import { readFileSync, writeFileSync } from 'node:fs';
import english from '../../../package.nls.json' with { type: 'json' };
import chinese from '../../../package.nls.zh-cn.json' with { type: 'json' };
import { manifestSettings } from '../../manifestSettings.ts';

type Language = {
	/** The README in it, from the project's root. */
	readonly file: string;
	readonly texts: Readonly<Record<string, string>>;
	readonly heads: readonly [setting: string, usual: string, meaning: string];
	/** The sentence that lists all values, in code. */
	readonly oneOf: (values: readonly string[]) => string;
};

/** The languages that the README is written in. */
export const languages: readonly Language[] = [
	{
		file: 'README.md',
		texts: english,
		heads: ['Setting', 'Default', 'Meaning'],
		oneOf: (values) => ` One of ${values.join(', ')}.`,
	},
	{
		file: 'README.zh-CN.md',
		texts: chinese,
		heads: ['设置', '默认值', '含义'],
		oneOf: (values) => `可选值：${values.join('、')}。`,
	},
];

const begin = '<!-- settings: made from package.json by test/unit/manifest/settingsTable.ts -->\n';
const end = '<!-- end of settings -->';

/** A README of the language with its table of settings replaced. */
export function withSettingsTable(readme: string, language: Language): string {
	const from = readme.indexOf(begin) + begin.length;
	const to = readme.indexOf(end);
	if (from < begin.length || to < from) throw new Error('The README has no place for settings.');
	return `${readme.slice(0, from)}\n${settingsTable(language)}\n\n${readme.slice(to)}`;
}

function settingsTable({ texts, heads, oneOf }: Language): string {
	const rows = Object.entries(manifestSettings).map(([name, setting]) => {
		const text = withoutLinks(texts[setting.markdownDescription.slice(1, -1)] ?? '');
		const values = setting.enum === undefined ? '' : oneOf(setting.enum.map(code));
		const usual = setting.default;
		const shown = typeof usual === 'string' ? usual : JSON.stringify(usual);
		return row([code(name), code(shown), text + values]);
	});
	return [row(heads), row(heads.map(() => '---')), ...rows].join('\n');
}

function row(cells: readonly string[]): string {
	return `| ${cells.join(' | ')} |`;
}

/** Links to settings and commands lead somewhere in VS Code only. */
function withoutLinks(text: string): string {
	return text
		.replaceAll(/`#([\w.]+)#`/g, (_, name: string) => code(name))
		.replaceAll(/\[([^\]]+)\]\(command:[\w.]+\)/g, '*$1*');
}

function code(text: string): string {
	return `\`${text}\``;
}

if (import.meta.main) {
	for (const language of languages) {
		const readme = readFileSync(language.file, 'utf8');
		writeFileSync(language.file, withSettingsTable(readme, language));
	}
}
