import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Lets a VS Code with this data directory run in a display language without a language pack from
 * the marketplace: it writes an empty one. VS Code's own text stays English, `vscode.env.language`
 * and the texts of extensions follow the language.
 */
export async function writeLanguagePack(dataDirectory: string, locale: string): Promise<void> {
	const folder = path.join(dataDirectory, 'data');
	const translation = path.join(folder, `${locale}.i18n.json`);
	const pack = {
		[locale]: {
			hash: `empty-${locale}`,
			label: locale,
			extensions: [{ extensionIdentifier: { id: 'tests.empty-language-pack' }, version: '1.0.0' }],
			translations: { vscode: translation },
		},
	};
	await mkdir(folder, { recursive: true });
	await writeFile(translation, JSON.stringify({ version: '1.0.0', contents: {} }));
	await writeFile(path.join(folder, 'languagepacks.json'), JSON.stringify(pack));
}
