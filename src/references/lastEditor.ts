import * as vscode from 'vscode';
import { mayWrite } from './isWritable.ts';

/** The text editor that a person was in last: while the Studio has the focus, none is active. */
export class LastEditor implements vscode.Disposable {
	readonly #listener: vscode.Disposable;
	#last: vscode.TextEditor | undefined;

	constructor() {
		this.#remember(vscode.window.activeTextEditor);
		this.#listener = vscode.window.onDidChangeActiveTextEditor((editor) => this.#remember(editor));
	}

	/** Gives it, on screen again when it was hidden; `undefined` when there is none any more. */
	async show(): Promise<vscode.TextEditor | undefined> {
		const visible = vscode.window.visibleTextEditors.filter(isOfUse);
		const last = this.#last;
		const document = last?.document;
		const same = visible.find((editor) => editor === last);
		if (same !== undefined) return same;
		if (document === undefined || document.isClosed) return visible[0];
		return (
			visible.find((editor) => editor.document === document) ??
			vscode.window.showTextDocument(document)
		);
	}

	dispose(): void {
		this.#listener.dispose();
	}

	#remember(editor: vscode.TextEditor | undefined): void {
		if (editor !== undefined && isOfUse(editor)) this.#last = editor;
	}
}

function isOfUse({ document }: vscode.TextEditor): boolean {
	return mayWrite(document.uri);
}
