import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { formatOfName } from '../assets/assetName.ts';
import { isMissing } from '../assets/assetActions.ts';
import { outputSegments } from '../assets/outputDirectory.ts';
import { whereabouts } from '../assets/whereabouts.ts';
import { outputSettings } from '../host/requestSettings.ts';
import { readSettings } from '../host/settings.ts';
import { baseOf, type Composition, type Reference } from '../jobs/composition.ts';
import { askedParameters } from './changedParameters.ts';
import { withReferences } from './changedComposition.ts';
import type { ComposerTools } from './composerTools.ts';
import { neighbourChoice, type Neighbour } from './neighbourChoice.ts';
import { readReference, ReferenceError } from './readReference.ts';

/**
 * Adds a few pictures of the folder that the picture is for, which only show the style to match;
 * says so where there are none.
 */
export async function matchNeighbours(
	tools: Pick<ComposerTools, 'composer' | 'store'>,
): Promise<void> {
	const { composer } = tools;
	const folder = folderOf(composer.composition);
	// A link in a repository must not bring along what lies elsewhere on the disk.
	const isLookedAt = folder !== undefined && (await whereabouts(folder)) !== 'linkedOut';
	const styles = isLookedAt ? await stylesIn(folder, composer.composition, tools) : [];
	if (styles.length === 0) {
		const text =
			folder === undefined
				? l10n.t('Open a folder, or add a picture of one: its pictures show the style to match.')
				: l10n.t(
						'There is no other picture in {0} whose style could be matched.',
						vscode.workspace.asRelativePath(folder),
					);
		composer.tell({ tone: 'info', text, actions: ['dismiss'] });
		return;
	}
	composer.set(withReferences(composer.composition, styles).composition);
}

/** Where the picture will lie, as far as that is known. */
function folderOf(composition: Composition): vscode.Uri | undefined {
	const file = composition.targetFile ?? baseOf(composition)?.source?.uri;
	if (file !== undefined) return vscode.Uri.joinPath(vscode.Uri.parse(file, true), '..');
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
	if (folder === undefined) return undefined;
	return vscode.Uri.joinPath(folder, ...outputSegments(readSettings(folder).outputDirectory));
}

/** What cannot be read is no example of a style. */
async function stylesIn(
	folder: vscode.Uri,
	composition: Composition,
	{ store }: Pick<ComposerTools, 'store'>,
): Promise<readonly Reference[]> {
	const { references, targetFile } = composition;
	const settings = outputSettings(vscode.workspace.getWorkspaceFolder(folder)?.uri);
	const wanted =
		formatOfName(targetFile ?? '') ?? askedParameters(composition, settings).outputFormat;
	const taken = [targetFile, ...references.map(({ source }) => source?.uri)];
	const chosen = neighbourChoice(
		await picturesIn(folder),
		wanted,
		taken.flatMap((uri) => (uri === undefined ? [] : [vscode.Uri.parse(uri, true).toString()])),
	);
	const read = await Promise.allSettled(
		chosen.map(({ uri }) => readReference(vscode.Uri.parse(uri, true), store)),
	);
	return read.flatMap((result) => {
		if (result.status === 'fulfilled') return [{ ...result.value, isStyle: true }];
		if (result.reason instanceof ReferenceError) return [];
		throw result.reason;
	});
}

async function picturesIn(folder: vscode.Uri): Promise<readonly Neighbour[]> {
	const { fs } = vscode.workspace;
	try {
		const entries = await fs.readDirectory(folder);
		const pictures = entries.filter(
			([name, type]) => type === vscode.FileType.File && formatOfName(name) !== undefined,
		);
		return await Promise.all(
			pictures.map(async ([name]) => {
				const uri = vscode.Uri.joinPath(folder, name);
				const { mtime, size } = await fs.stat(uri);
				return { uri: uri.toString(), changedAt: mtime, byteLength: size };
			}),
		);
	} catch (error) {
		if (isMissing(error)) return [];
		throw error;
	}
}
