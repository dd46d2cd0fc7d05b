// `node test/unit/manifest/settingsTable.ts` writes the settings table of the README anew.
import { readFileSync, writeFileSync } from 'node:fs';
import manifest from '../../../package.json' with { type: 'json' };
import english from '../../../package.nls.json' with { type: 'json' };

type Setting = {
	readonly default: unknown;
	readonly markdownDescription: string;
	readonly enum?: readonly string[];
};

const begin = '<!-- settings: made from package.json by test/unit/manifest/settingsTable.ts -->\n';
const end = '<!-- end of settings -->';

/** The README's table of settings, as package.json has them. */
export function settingsTable(): string {
	const settings: Readonly<Record<string, Setting>> = manifest.contributes.configuration.properties;
	const rows = Object.entries(settings).map(([name, setting]) => {
		const key = setting.markdownDescription.slice(1, -1) as keyof typeof english;
		const values =
			setting.enum === undefined ? '' : ` One of ${setting.enum.map(code).join(', ')}.`;
		const usual = setting.default;
		const shown = typeof usual === 'string' ? usual : JSON.stringify(usual);
		return `| ${code(name)} | ${code(shown)} | ${english[key]}${values} |`;
	});
	return ['| Setting | Default | Meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

/** A README with its table of settings replaced. */
export function withSettingsTable(readme: string): string {
	const from = readme.indexOf(begin) + begin.length;
	const to = readme.indexOf(end);
	if (from < begin.length || to < from) throw new Error('The README has no place for settings.');
	return `${readme.slice(0, from)}\n${settingsTable()}\n\n${readme.slice(to)}`;
}

function code(text: string): string {
	return `\`${text}\``;
}

if (import.meta.main) {
	writeFileSync('README.md', withSettingsTable(readFileSync('README.md', 'utf8')));
}
