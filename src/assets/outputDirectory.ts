import * as l10n from '@vscode/l10n';

/** A place that pictures cannot be saved to; the message says why and what to do. */
export class OutputDirectoryError extends Error {
	override readonly name = 'OutputDirectoryError';
}

/**
 * The folders below the workspace folder that the setting `zenmuxImages.outputDirectory` names.
 * Empty means the workspace folder itself.
 * @throws OutputDirectoryError for a path that leads out of the workspace folder
 */
export function outputSegments(setting: string): readonly string[] {
	const text = setting.trim();
	const segments = text.split(/[\\/]+/).filter((segment) => segment !== '' && segment !== '.');
	if (/^([\\/]|[a-z]:|~)/i.test(text) || segments.includes('..')) {
		throw new OutputDirectoryError(
			l10n.t(
				'The setting zenmuxImages.outputDirectory is “{0}”, which leads out of the workspace folder. Set a path inside it, such as assets/images.',
				setting,
			),
		);
	}
	return segments;
}
