import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { formatOfName } from '../assets/assetName.ts';
import { linkedPictures, type LinkedPicture } from './linkedPictures.ts';
import { isAbout } from './missingPictures.ts';
import { canGenerate, generateTitle, missingLink } from './missingLink.ts';

/** The quick fix of a link to a missing picture, and what can be done with one that is there. */
export const pictureActions: vscode.CodeActionProvider = {
	async provideCodeActions(document, range, { diagnostics }) {
		const pictures = await linkedPictures(document, range);
		return pictures.flatMap((picture) =>
			picture.isThere ? rewrites(picture) : fixes(document, picture, diagnostics),
		);
	},
};

function fixes(
	document: vscode.TextDocument,
	picture: LinkedPicture,
	diagnostics: readonly vscode.Diagnostic[],
): readonly vscode.CodeAction[] {
	if (!canGenerate(picture)) return [];
	const title = generateTitle(picture);
	const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	fix.command = {
		command: 'zenmuxImages.generateMissing',
		title,
		arguments: [missingLink(document, picture)],
	};
	fix.diagnostics = diagnostics.filter((diagnostic) => isAbout(diagnostic, picture));
	fix.isPreferred = true;
	return [fix];
}

function rewrites({ file }: LinkedPicture): readonly vscode.CodeAction[] {
	if (formatOfName(file.path) === undefined) return [];
	return [
		rewrite(l10n.t('Edit This Picture with ZenMux'), 'zenmuxImages.editImage', file),
		rewrite(l10n.t('Generate Variations with ZenMux'), 'zenmuxImages.generateVariations', file),
	];
}

function rewrite(title: string, command: string, file: vscode.Uri): vscode.CodeAction {
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite);
	action.command = { command, title, arguments: [file] };
	return action;
}
