import * as vscode from 'vscode';
import { OutsideWorkspaceError } from '../assets/outsideWorkspaceError.ts';
import { IconSetError } from '../icons/iconSetError.ts';
import { toFailure } from '../jobs/failure.ts';
import { UnreadablePictureError } from '../pictures/unreadablePictureError.ts';
import { DownloadError } from '../zenmux/downloadPicture.ts';
import { RecipeError } from '../recipes/recipeError.ts';
import { LanguageModelProblem } from './languageModelProblem.ts';
import { ReferenceError } from './readReference.ts';

/** What a person reads of an error that was met while pictures were handled: whole sentences. */
export function problemText(error: unknown): string {
	const isForPeople =
		error instanceof ReferenceError ||
		error instanceof RecipeError ||
		error instanceof OutsideWorkspaceError ||
		error instanceof IconSetError ||
		error instanceof DownloadError ||
		error instanceof LanguageModelProblem ||
		error instanceof UnreadablePictureError ||
		error instanceof vscode.FileSystemError;
	return isForPeople ? error.message : toFailure(error).message;
}
