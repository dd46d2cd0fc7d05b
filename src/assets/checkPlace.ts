import type * as vscode from 'vscode';
import { OutsideWorkspaceError } from './outsideWorkspaceError.ts';
import { whereabouts } from './whereabouts.ts';

/**
 * Lets no link that comes with a repository lead a file out of the workspace. What lies outside by
 * its path, too, was chosen by the person.
 * @param also folders that count as the workspace's
 * @throws OutsideWorkspaceError
 */
export async function checkPlace(file: vscode.Uri, also?: readonly vscode.Uri[]): Promise<void> {
	if ((await whereabouts(file, also)) === 'linkedOut') throw new OutsideWorkspaceError(file);
}
