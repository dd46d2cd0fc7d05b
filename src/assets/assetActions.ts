import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';

/** Opens the picture in VS Code's own viewer, beside nothing: where the person is. */
export async function openAsset(asset: vscode.Uri): Promise<void> {
	await vscode.commands.executeCommand('vscode.open', asset);
}

/** Shows the file in the Explorer; one outside the workspace in the system's file manager. */
export async function revealAsset(asset: vscode.Uri): Promise<void> {
	const isInside = vscode.workspace.getWorkspaceFolder(asset) !== undefined;
	await vscode.commands.executeCommand(isInside ? 'revealInExplorer' : 'revealFileInOS', asset);
}

/** Copies the whole path, as *Copy Path* does everywhere in VS Code. */
export async function copyAssetPath(asset: vscode.Uri): Promise<void> {
	await vscode.env.clipboard.writeText(asset.fsPath);
}

/**
 * Moves the file to the trash; where there is none (VS Code in a browser), asks before it is gone
 * for good.
 * @returns whether the file is gone
 */
export async function trashAsset(asset: vscode.Uri): Promise<boolean> {
	try {
		await vscode.workspace.fs.delete(asset, { useTrash: true });
		return true;
	} catch (error) {
		if (isMissing(error)) return true;
		return deleteAfterAsking(asset);
	}
}

async function deleteAfterAsking(asset: vscode.Uri): Promise<boolean> {
	const yes = l10n.t('Delete Permanently');
	const answer = await vscode.window.showWarningMessage(
		l10n.t('Delete {0}?', vscode.workspace.asRelativePath(asset)),
		{
			modal: true,
			detail: l10n.t('There is no trash here. The file cannot be brought back.'),
		},
		yes,
	);
	if (answer !== yes) return false;
	await vscode.workspace.fs.delete(asset);
	return true;
}

/** Whether an error of the file system says that the file is not there. */
export function isMissing(error: unknown): boolean {
	return (
		error instanceof vscode.FileSystemError &&
		error.code === vscode.FileSystemError.FileNotFound().code
	);
}
