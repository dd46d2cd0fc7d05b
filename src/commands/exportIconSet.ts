import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { ComposerTools } from '../composer/composerTools.ts';
import { reportProblem } from '../composer/reportProblem.ts';
import { exportIcons } from '../icons/exportIcons.ts';
import { exportOptions, type ExportOptions } from '../icons/exportOptions.ts';
import { likelyBackground, type IconTools } from '../icons/iconBytes.ts';
import { firstChoices } from '../icons/iconChoices.ts';
import { defaultFolder, type IconSetDialog } from '../icons/iconSetDialog.ts';
import { checkSquare, type IconSource } from '../icons/iconSource.ts';
import { fileIcons } from '../icons/iconSources.ts';
import { openIconSet } from '../icons/openIconSet.ts';
import type { Studio } from '../studio/studio.ts';
import { givenFile } from './givenFile.ts';
import { shownPicture } from './shownPicture.ts';

/** What *Export Icon Set* needs. */
export type IconCommandTools = ComposerTools & {
	readonly iconTools: IconTools;
	readonly iconSetDialog: IconSetDialog;
};

/**
 * *Export Icon Set…*: opens the dialog for a file, the picture on screen, or one that is chosen.
 * With {@link ExportOptions} the set is written at once.
 * @returns the URIs of the set's files, where it was written at once
 * @throws Error for people where it is written at once: whoever called can answer
 */
export function exportIconSet(
	tools: IconCommandTools,
	studio: Studio,
): (given?: unknown, options?: unknown) => Promise<readonly string[] | undefined> {
	return async (given, options) => {
		const wanted = exportOptions(options);
		const file = givenFile(given) ?? shownPicture() ?? (await choosePicture());
		if (file === undefined) return undefined;
		if (wanted !== undefined) {
			const source = await fileIcons(file, tools.store);
			return source && exportNow(tools.iconTools, source, wanted);
		}
		try {
			const source = await fileIcons(file, tools.store);
			if (source !== undefined) await openIconSet(tools.iconSetDialog, studio, source);
		} catch (error) {
			await reportProblem(error, tools.log);
		}
		return undefined;
	};
}

async function exportNow(
	tools: IconTools,
	source: IconSource,
	options: ExportOptions,
): Promise<readonly string[] | undefined> {
	checkSquare(source.name, source.content.size);
	const folder = folderOf(source, options);
	if (folder === undefined) return undefined;
	const choices = {
		sets: options.sets,
		background: options.background ?? (await likelyBackground(tools, source)),
		padding: options.padding ?? firstChoices.padding,
	};
	const exported = await exportIcons(tools, source, choices, folder, {
		mayReplace: options.replace,
	});
	return exported?.paths.map((path) => vscode.Uri.joinPath(folder, path).toString());
}

function folderOf(source: IconSource, { folder }: ExportOptions): vscode.Uri | undefined {
	if (folder instanceof vscode.Uri) return folder;
	if (folder === undefined || source.folder === undefined) return defaultFolder(source);
	return vscode.Uri.joinPath(vscode.Uri.parse(source.folder, true), folder);
}

async function choosePicture(): Promise<vscode.Uri | undefined> {
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
	const [file] =
		(await vscode.window.showOpenDialog({
			title: l10n.t('Choose a square picture'),
			openLabel: l10n.t('Choose'),
			filters: { [l10n.t('Pictures')]: ['png', 'jpg', 'jpeg', 'webp'] },
			...(folder !== undefined && { defaultUri: folder }),
		})) ?? [];
	return file;
}
