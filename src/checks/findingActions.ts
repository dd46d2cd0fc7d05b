import * as vscode from 'vscode';
import { documentSelector } from '../references/documentSelector.ts';
import { fixesOf } from './fix.ts';
import { fixTitle } from './fixTitle.ts';
import { source, type FoundPictures, type ShownFinding } from './foundPictures.ts';

/** The quick fixes of findings, where they are marked. */
export function findingActions(found: Pick<FoundPictures, 'in'>): vscode.Disposable {
	const selector = [documentSelector, { pattern: '**/*.prompt.json' }].flat();
	return vscode.languages.registerCodeActionsProvider(
		selector,
		{
			provideCodeActions: ({ uri }, range, { diagnostics }) =>
				found
					.in(uri)
					.filter((shown) => shown.range.intersection(range) !== undefined)
					.flatMap((shown) => actionsOf(shown, diagnostics)),
		},
		{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
	);
}

function actionsOf(
	{ finding, range }: ShownFinding,
	diagnostics: readonly vscode.Diagnostic[],
): readonly vscode.CodeAction[] {
	const about = diagnostics.filter(
		(one) => one.source === source && one.code === finding.kind && one.range.isEqual(range),
	);
	return fixesOf(finding).map((fix) => {
		const title = fixTitle(fix);
		const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
		action.command = { command: 'zenmuxImages.fixPicture', title, arguments: [fix] };
		action.diagnostics = [...about];
		return action;
	});
}
