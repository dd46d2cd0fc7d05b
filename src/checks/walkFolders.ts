import * as vscode from 'vscode';
import { fileEndings } from '../references/languages/referenceLanguage.ts';

/** The files of the workspace that a check looks at. */
export type FoundFiles = {
	readonly pictures: readonly vscode.Uri[];
	/** Text that may name pictures. */
	readonly texts: readonly vscode.Uri[];
	/** Whether there are more than are looked at. */
	readonly isCut: boolean;
};

const mostPictures = 5_000;
const mostTexts = 20_000;

/** Folders of packages, of build output and of tools: what is in them is not written by hand. */
const skippedFolders = new Set([
	'node_modules',
	'bower_components',
	'vendor',
	'dist',
	'out',
	'build',
	'coverage',
	'target',
	'.git',
	'.hg',
	'.svn',
	'.next',
	'.nuxt',
	'.output',
	'.svelte-kit',
	'.astro',
	'.cache',
	'.venv',
	'.vscode-test',
]);
const picture = /\.(?:png|jpe?g|webp|gif|avif|bmp)$/i;
/** Languages whose references are known, and those in which a picture's name may stand in some other way. */
const text = new RegExp(
	String.raw`\.(?:${fileEndings.join('|')}|[cm]?[jt]s|jsonc?|json5|webmanifest|ya?ml|toml|xml|svg|txt|php|rb|erb|py|go|rs|java|kt|cs|cshtml|razor|swift|dart|ex|heex|njk|hbs|ejs|pug|liquid|twig|plist|gradle|ipynb)$`,
	'i',
);

/**
 * Pictures and texts below folders, also where VS Code's search does not reach: in every file system
 * that can list its folders. What cannot be listed is left out.
 */
export async function walkFolders(
	folders: readonly vscode.Uri[],
	signal: AbortSignal,
): Promise<FoundFiles> {
	const pictures: vscode.Uri[] = [];
	const texts: vscode.Uri[] = [];
	const waiting = [...folders];
	for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
		signal.throwIfAborted();
		for (const [name, type] of await entriesOf(folder)) {
			const file = vscode.Uri.joinPath(folder, name);
			if (type === vscode.FileType.Directory) {
				if (!skippedFolders.has(name)) waiting.push(file);
			} else if ((type & vscode.FileType.File) !== 0) {
				if (picture.test(name)) pictures.push(file);
				else if (text.test(name)) texts.push(file);
			}
		}
	}
	return {
		pictures: pictures.slice(0, mostPictures),
		texts: texts.slice(0, mostTexts),
		isCut: pictures.length > mostPictures || texts.length > mostTexts,
	};
}

async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
	return vscode.workspace.fs.readDirectory(folder).then(
		(entries) => entries,
		() => [],
	);
}
