import * as vscode from 'vscode';
import { isRecipe } from './recipeFiles.ts';

const left = ['node_modules', '.git'];

/** The recipes in a folder and all below it, sorted; what belongs to packages is left out. */
export async function findRecipes(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
	// VS Code searches disks only.
	const found = folder.scheme === 'file' ? await search(folder) : await walk(folder);
	return found.filter(isRecipe).sort((one, other) => (one.toString() < other.toString() ? -1 : 1));
}

function search(folder: vscode.Uri): Thenable<vscode.Uri[]> {
	return vscode.workspace.findFiles(
		new vscode.RelativePattern(folder, '**/*.prompt.json'),
		`**/{${left.join(',')}}/**`,
	);
}

async function walk(folder: vscode.Uri): Promise<vscode.Uri[]> {
	const found: vscode.Uri[] = [];
	for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
		const uri = vscode.Uri.joinPath(folder, name);
		// A link to a folder may lead in a circle.
		if (type === vscode.FileType.Directory && !left.includes(name)) {
			found.push(...(await walk(uri)));
		} else if ((type & vscode.FileType.File) !== 0) {
			found.push(uri);
		}
	}
	return found;
}
