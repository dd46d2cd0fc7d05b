import type { UserSettings } from './userSettings.ts';
import { provideVSCode } from './vscodeInstallation.ts';

/**
 * Gives the setting for one of VS Code’s own themes, by its newest name: VS Code rewrites the
 * settings’ file for an older name, and a window that opens then reads it empty. In VS Code 1.103 some
 * have a name that begins with `Default`. Throws for a theme that VS Code does not have.
 */
export async function colorTheme(theme: string): Promise<UserSettings> {
	const { colorThemes } = await provideVSCode();
	const name = colorThemes.find((it) => it === theme || it === `Default ${theme}`);
	if (name === undefined) throw new Error(`VS Code has no theme of its own named “${theme}”.`);
	return { 'workbench.colorTheme': name };
}
