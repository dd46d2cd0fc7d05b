import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Checked } from '../checks/checkWorkspace.ts';
import type { PictureChecks } from '../checks/pictureChecks.ts';
import { showFindings } from '../checks/showFindings.ts';
import { reportProblem } from '../composer/reportProblem.ts';
import { cancellableProgress } from '../host/cancellableProgress.ts';
import type { Log } from '../host/log.ts';

/**
 * *Check Pictures*: looks at all pictures of the workspace, marks what was found where the code says
 * so, and lists it with what helps. @returns how much was found; `undefined` when it was cancelled
 */
export async function checkPictures(
	checks: PictureChecks,
	log: Log,
): Promise<{ readonly pictures: number; readonly findings: number } | undefined> {
	if (vscode.workspace.workspaceFolders === undefined) {
		void vscode.window.showInformationMessage(
			l10n.t('No folder is open. Open the folder whose pictures are to be checked.'),
		);
		return undefined;
	}
	try {
		const checked = await checkWithProgress(checks);
		if (checked === undefined) return undefined;
		if (checked.findings.length === 0) tellAllRight(checked);
		else void showFindings(checked, checks, log);
		return { pictures: checked.pictures, findings: checked.findings.length };
	} catch (error) {
		await reportProblem(error, log);
		return undefined;
	}
}

/** @returns `undefined` when the person cancelled it */
function checkWithProgress(checks: PictureChecks): Thenable<Checked | undefined> {
	return cancellableProgress(l10n.t('Checking pictures…'), (signal, progress) => {
		let shown = 0;
		const tell = (done: number, all: number): void => {
			const percent = Math.floor((100 * done) / all);
			if (percent === shown) return;
			progress.report({ increment: percent - shown, message: l10n.t('{0} of {1}', done, all) });
			shown = percent;
		};
		return checks.checkWorkspace(tell, signal);
	});
}

function tellAllRight({ pictures, isCut }: Checked): void {
	const text =
		pictures === 0
			? l10n.t('There are no pictures in the workspace.')
			: isCut
				? l10n.t(
						'Nothing is wrong with the first {0} pictures; there are too many files to look at all.',
						pictures,
					)
				: l10n.t(
						'Nothing is wrong with the pictures of the workspace: {0} were checked.',
						pictures,
					);
	void vscode.window.showInformationMessage(text);
}
