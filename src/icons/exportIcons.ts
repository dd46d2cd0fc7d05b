import { Buffer } from 'node:buffer';
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { AssetStore } from '../assets/assetStore.ts';
import { checkPlace } from '../assets/checkPlace.ts';
import { askToReplace } from './askToReplace.ts';
import { iconBytes, type IconTools, type MadeFile } from './iconBytes.ts';
import type { IconChoices } from './iconChoices.ts';
import { IconSetError } from './iconSetError.ts';
import type { IconSource } from './iconSource.ts';
import { manifestName, manifestNames } from './webManifest.ts';
import { bytesIn, filesToWrite, writeFiles, type FileToWrite } from './writeFiles.ts';

/** An icon set that is in the workspace. */
export type ExportedIcons = {
	readonly folder: vscode.Uri;
	/** Every file of the set, by its path in the folder. */
	readonly paths: readonly string[];
	/** What was written; files that held the same already are not among them. */
	readonly written: readonly FileToWrite[];
	/** The manifest that a page links to; `undefined` where that set was not chosen. */
	readonly manifest: string | undefined;
	/** Whether that manifest was there before and has to be told of the icons. */
	readonly isManifestOld: boolean;
};

/** What the person has said already. */
export type ExportAgreement = {
	/** Whether they chose the folder, wherever it lies. */
	readonly isChosen?: boolean;
	/** Whether nobody is asked before files are replaced. */
	readonly mayReplace?: boolean;
};

type Folder = { readonly uri: vscode.Uri; readonly isChosen: boolean };

const store = new AssetStore();

/**
 * Makes the chosen sets and writes them into a folder, all of the files or none. Asks before it
 * replaces files; a web app manifest that is there already is left as it is.
 * @returns `undefined` when the person would not have files replaced
 * @throws {IconSetError} @throws {UnreadablePictureError} @throws {OutsideWorkspaceError}
 * @throws vscode.FileSystemError
 */
export async function exportIcons(
	tools: IconTools,
	source: IconSource,
	choices: IconChoices,
	folder: vscode.Uri,
	{ isChosen = false, mayReplace = false }: ExportAgreement = {},
): Promise<ExportedIcons | undefined> {
	if (choices.sets.length === 0) {
		throw new IconSetError(l10n.t('No icon set is chosen. Choose at least one.'));
	}
	const agreed = mayReplace ? 'all' : [];
	return writeInto({ uri: folder, isChosen }, await iconBytes(tools, source, choices), agreed);
}

/** @param agreed names of files that may be replaced */
async function writeInto(
	{ uri: folder, isChosen }: Folder,
	made: readonly MadeFile[],
	agreed: readonly string[] | 'all',
): Promise<ExportedIcons | undefined> {
	const { files, manifest, isManifestOld } = await withoutOldManifest(folder, made);
	const wanted = files.map(({ path, bytes }) => ({
		file: vscode.Uri.joinPath(folder, path),
		bytes,
	}));
	for (const { file } of wanted) await checkPlace(file, isChosen ? [folder] : []);
	// Looked at again after each answer: the files may have changed while the question stood there.
	const written = await filesToWrite(wanted);
	const taken = written
		.filter(({ before }) => before !== undefined)
		.map(({ file }) => file.path.slice(folder.path.length).replace(/^\//, ''));
	if (agreed !== 'all' && taken.some((name) => !agreed.includes(name))) {
		const answer = await askToReplace(folder, taken);
		if (answer === undefined) return undefined;
		return answer === 'replace'
			? writeInto({ uri: folder, isChosen }, made, taken)
			: writeInto({ uri: answer, isChosen: true }, made, []);
	}
	await writeFiles(store, written);
	const paths = files.map(({ path }) => path);
	return { folder, paths, written, manifest, isManifestOld };
}

/** Leaves the manifest out where the folder has one of another content. */
async function withoutOldManifest(
	folder: vscode.Uri,
	made: readonly MadeFile[],
): Promise<
	Pick<ExportedIcons, 'manifest' | 'isManifestOld'> & { readonly files: readonly MadeFile[] }
> {
	const own = made.find(({ path }) => path === manifestName);
	if (own === undefined) return { files: made, manifest: undefined, isManifestOld: false };
	for (const name of manifestNames) {
		const found = await bytesIn(vscode.Uri.joinPath(folder, name));
		if (found === undefined || Buffer.compare(found, own.bytes) === 0) continue;
		return { files: made.filter((file) => file !== own), manifest: name, isManifestOld: true };
	}
	return { files: made, manifest: manifestName, isManifestOld: false };
}
