import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';

/** A file that seems to lie in the workspace and does not; the message says why and what to do. */
export class OutsideWorkspaceError extends Error {
	override readonly name = 'OutsideWorkspaceError';
	/** As people read it. */
	readonly path: string;

	constructor(file: vscode.Uri) {
		const name = vscode.workspace.asRelativePath(file);
		super(
			l10n.t(
				'{0} lies behind a symbolic link that leads out of the workspace, so nothing is written there. Name a place inside the workspace.',
				name,
			),
		);
		this.path = name;
	}
}
