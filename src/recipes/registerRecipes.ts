import * as vscode from 'vscode';
import type { FurtherParts } from '../furtherParts.ts';

const pictures = '**/*.{png,jpg,jpeg,webp}';
const pictureOrRecipe = /\.(png|jpe?g|webp)(\.prompt\.json)?$/i;

/** Shows what can be done above the text of recipes, and lets them follow their pictures. */
export function registerRecipes(load: () => Promise<FurtherParts>): vscode.Disposable {
	const changes = new vscode.EventEmitter<void>();
	const disposables: { readonly dispose: () => unknown }[] = [changes];
	let isWatching = false;
	/** A picture that comes, changes or goes may make an open recipe stale. */
	const watch = (): void => {
		if (isWatching) return;
		isWatching = true;
		const watcher = vscode.workspace.createFileSystemWatcher(pictures);
		const fire = (): void => changes.fire();
		watcher.onDidCreate(fire);
		watcher.onDidChange(fire);
		watcher.onDidDelete(fire);
		disposables.push(watcher);
	};
	const provider: vscode.CodeLensProvider = {
		onDidChangeCodeLenses: changes.event,
		provideCodeLenses: async (document) => {
			watch();
			return (await load()).recipes.lenses(document);
		},
	};
	disposables.push(
		vscode.languages.registerCodeLensProvider({ pattern: `${pictures}.prompt.json` }, provider),
		vscode.workspace.onDidRenameFiles(({ files }) => {
			// Who could not be told of it loads in vain again, and says so, with the next command.
			follow(files, load).catch(() => undefined);
		}),
		vscode.workspace.onDidGrantWorkspaceTrust(() => changes.fire()),
	);
	return new vscode.Disposable(() => {
		for (const disposable of disposables) disposable.dispose();
	});
}

async function follow(
	files: vscode.FileRenameEvent['files'],
	load: () => Promise<FurtherParts>,
): Promise<void> {
	const concerns = await Promise.all(files.map(({ newUri }) => mayConcern(newUri)));
	if (concerns.includes(true)) await (await load()).recipes.follow(files);
}

/** Whether a renamed file has to do with recipes, or is a folder that may hold some. */
async function mayConcern(file: vscode.Uri): Promise<boolean> {
	if (pictureOrRecipe.test(file.path)) return true;
	const { type } = await vscode.workspace.fs.stat(file);
	return (type & vscode.FileType.Directory) !== 0;
}
