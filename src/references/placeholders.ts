import * as vscode from 'vscode';

/** What stands at a place in a document while a picture is made for it. */
export type Placeholder = {
	readonly uri: vscode.Uri;
	readonly offsetIn: (document: vscode.TextDocument) => number;
	readonly text: string;
	readonly hover: vscode.MarkdownString;
};

/**
 * Shows placeholders in all editors of their documents, as decorations: the text of a document stays
 * as it is.
 */
export class Placeholders implements vscode.Disposable {
	readonly #text = vscode.window.createTextEditorDecorationType({
		after: {
			color: new vscode.ThemeColor('editorCodeLens.foreground'),
			fontStyle: 'italic',
			margin: '0 0.5ch',
		},
		rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
	});
	/** Text that is no part of the document has no hover of its own: its line has one. */
	readonly #hovers = vscode.languages.registerHoverProvider('*', {
		provideHover: (document, position) => this.#hover(document, position),
	});
	#shown: readonly Placeholder[] = [];
	readonly #decorated = new Set<vscode.TextEditor>();

	/** Shows these and no others. */
	show(all: readonly Placeholder[]): void {
		this.#shown = all;
		const editors = new Set(vscode.window.visibleTextEditors);
		for (const editor of this.#decorated) if (!editors.has(editor)) this.#decorated.delete(editor);
		for (const editor of editors) {
			const here = this.#in(editor.document);
			if (here.length === 0 && !this.#decorated.delete(editor)) continue;
			if (here.length > 0) this.#decorated.add(editor);
			const decorations = here.map(({ range, text }) => ({
				range,
				renderOptions: { after: { contentText: text } },
			}));
			editor.setDecorations(this.#text, decorations);
		}
	}

	dispose(): void {
		this.#text.dispose();
		this.#hovers.dispose();
	}

	#hover(document: vscode.TextDocument, { line }: vscode.Position): vscode.Hover | undefined {
		const hovers = this.#in(document)
			.filter(({ range }) => range.start.line === line)
			.map(({ hover }) => hover);
		return hovers.length === 0 ? undefined : new vscode.Hover(hovers, document.lineAt(line).range);
	}

	#in(document: vscode.TextDocument): readonly (Placeholder & { readonly range: vscode.Range })[] {
		return this.#shown
			.filter(({ uri }) => uri.toString() === document.uri.toString())
			.map((placeholder) => {
				const at = document.positionAt(placeholder.offsetIn(document));
				return { ...placeholder, range: new vscode.Range(at, at) };
			});
	}
}
