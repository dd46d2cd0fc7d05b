import * as vscode from 'vscode';
import type { Parts } from '../parts.ts';

const pictures = '**/*.{png,jpg,jpeg,webp}';

/** Shows what can be done above the text of recipes, and lets them follow their pictures. */
export function registerRecipes(load: () => Promise<Parts>): vscode.Disposable {
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
		vscode.workspace.onDidRenameFiles(async ({ files }) => {
			const isPicture = files.some(({ oldUri }) => /\.(png|jpe?g|webp)$/i.test(oldUri.path));
			if (isPicture) await (await load()).recipes.follow(files);
		}),
	);
	return new vscode.Disposable(() => {
		for (const disposable of disposables) disposable.dispose();
	});
}
