// `node test/unit/manifest/settingsTable.ts` writes the settings table of the README anew.
import { readFileSync, writeFileSync } from 'node:fs';
import english from '../../../package.nls.json' with { type: 'json' };
import { manifestSettings } from '../../manifestSettings.ts';

const begin = '<!-- settings: made from package.json by test/unit/manifest/settingsTable.ts -->\n';
const end = '<!-- end of settings -->';

/** The README's table of settings, as package.json has them. */
export function settingsTable(): string {
	const rows = Object.entries(manifestSettings).map(([name, setting]) => {
		const key = setting.markdownDescription.slice(1, -1) as keyof typeof english;
		const values =
			setting.enum === undefined ? '' : ` One of ${setting.enum.map(code).join(', ')}.`;
		const usual = setting.default;
		const shown = typeof usual === 'string' ? usual : JSON.stringify(usual);
		return `| ${code(name)} | ${code(shown)} | ${withoutLinks(english[key])}${values} |`;
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
	writeFileSync('README.md', withSettingsTable(readFileSync('README.md', 'utf8')));
}
