import * as vscode from 'vscode';
import { formatOfName } from '../assets/assetName.ts';
import { maxPictures } from '../zenmux/inputLimits.ts';
import { ToolError } from './toolError.ts';
import { workspaceFile, type WorkspaceFile } from './workspaceFile.ts';

/** The sentence for more pictures than ZenMux takes. */
export function tooMany(): ToolError {
	return new ToolError(
		`At most ${maxPictures} pictures can go along, the edited one included. Pass fewer references.`,
	);
}

/**
 * A picture that is sent; what its bytes are is looked at later.
 * @param name of the property, for the sentence
 * @throws ToolError when there is none
 */
export async function inputFile(written: string, name: string): Promise<WorkspaceFile> {
	const file = await workspaceFile(written, name);
	if (file.type === undefined) {
		throw new ToolError(`${name}: there is no file ${file.path}. Give the path of a picture.`);
	}
	if ((file.type & vscode.FileType.Directory) !== 0) throw isFolder(file, name);
	return file;
}

/**
 * The file that the picture is to be, whether it is there or not.
 * @throws ToolError when no picture can have this name
 */
export async function targetFile(written: string | undefined): Promise<WorkspaceFile | undefined> {
	if (written === undefined) return undefined;
	const file = await workspaceFile(written, 'path');
	if (file.type !== undefined && (file.type & vscode.FileType.Directory) !== 0)
		throw isFolder(file, 'path');
	if (formatOfName(file.path) !== undefined) return file;
	throw new ToolError(
		`path must end in .png, .jpg, .jpeg or .webp, which decides the type of the picture; ${file.path} does not.`,
	);
}

function isFolder({ path }: WorkspaceFile, name: string): ToolError {
	return new ToolError(`${name} is the folder ${path}. Give the name of a file in it.`);
}

/**
 * Where a picture without a path goes.
 * @throws ToolError when there is no folder, or several
 */
export function onlyFolder(): vscode.WorkspaceFolder {
	const [folder, ...others] = vscode.workspace.workspaceFolders ?? [];
	if (folder === undefined) {
		throw new ToolError('No folder is open in VS Code. Ask the person to open one first.');
	}
	if (others.length === 0) return folder;
	throw new ToolError('Several folders are open. Give path, with the name of one of them first.');
}
