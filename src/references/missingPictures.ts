import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { readSettings } from '../host/settings.ts';
import { isChecked } from './isChecked.ts';
import { LatestRuns } from './latestRuns.ts';
import { linkedPictures, type LinkedPicture } from './linkedPictures.ts';

/** What comes after this many ms without a change is checked. */
const pause = 300;

/** Marks links to pictures that do not exist, in documents that are on screen or were changed there. */
export class MissingPictures implements vscode.Disposable {
	readonly #diagnostics = vscode.languages.createDiagnosticCollection('zenmux-images');
	readonly #disposables: readonly vscode.Disposable[];
	readonly #checks = new LatestRuns<vscode.TextDocument>();
	#watched: ReadonlySet<vscode.TextDocument> = new Set();
	#soon: NodeJS.Timeout | undefined;

	constructor() {
		const { workspace, window } = vscode;
		// Of a folder that goes away, VS Code tells nothing of what was in it.
		const files = workspace.createFileSystemWatcher('**/*', false, true, false);
		const onFile = (file: vscode.Uri): void => {
			// One that waits is not put off: files may come and go for a long time.
			if (isPictureOrFolder(file)) this.#soon ??= setTimeout(() => this.#onFiles(), pause);
		};
		this.#disposables = [
			files,
			files.onDidCreate(onFile),
			files.onDidDelete(onFile),
			window.onDidChangeVisibleTextEditors(() => this.#watch()),
			workspace.onDidOpenTextDocument((document) => {
				this.#watch();
				// Its language may have changed.
				this.#check(document, 0);
			}),
			workspace.onDidCloseTextDocument(() => this.#watch()),
			workspace.onDidChangeTextDocument(({ document }) => this.#check(document, pause)),
			workspace.onDidChangeWorkspaceFolders(() => this.#checkAll()),
			workspace.onDidGrantWorkspaceTrust(() => this.#checkAll()),
			workspace.onDidChangeConfiguration((event) => {
				if (event.affectsConfiguration('zenmuxImages.references')) this.#checkAll();
			}),
		];
		this.#watch();
	}

	/** Looks again which pictures are there. */
	checkAgain(): void {
		this.#checkAll();
	}

	dispose(): void {
		clearTimeout(this.#soon);
		for (const disposable of this.#disposables) disposable.dispose();
		this.#checks.dispose();
		this.#diagnostics.dispose();
	}

	/** Checks what has come on screen; forgets what has gone and was not changed. */
	#watch(): void {
		const before = this.#watched;
		const visible = vscode.window.visibleTextEditors.map(({ document }) => document);
		const changed = [...before].filter(({ isDirty, isClosed }) => isDirty && !isClosed);
		this.#watched = new Set([...visible, ...changed].filter(isChecked));
		for (const document of before) if (!this.#watched.has(document)) this.#forget(document);
		for (const document of this.#watched) if (!before.has(document)) this.#check(document, 0);
	}

	#forget(document: vscode.TextDocument): void {
		this.#checks.cancel(document);
		this.#diagnostics.delete(document.uri);
	}

	#onFiles(): void {
		this.#soon = undefined;
		this.#checkAll();
	}

	#checkAll(): void {
		for (const document of this.#watched) this.#check(document, 0);
	}

	#check(document: vscode.TextDocument, after: number): void {
		if (!this.#watched.has(document)) return;
		this.#checks.start(document, after, async (signal) => {
			const isWanted = readSettings(document.uri)['references.checkLinks'];
			const pictures = isWanted ? await linkedPictures(document, undefined, signal) : [];
			if (signal.aborted) return;
			const missing = pictures.filter(({ isThere }) => !isThere);
			this.#diagnostics.set(document.uri, missing.map(toDiagnostic));
		});
	}
}

/** What a diagnostic of a missing picture is known by. */
const source = 'ZenMux Images';
const code = 'missing-picture';

/** Whether a diagnostic is about this link. */
export function isAbout(diagnostic: vscode.Diagnostic, { range }: LinkedPicture): boolean {
	const isOurs = diagnostic.source === source && diagnostic.code === code;
	return isOurs && diagnostic.range.isEqual(range);
}

/** What a missing picture is called: its place in the workspace. */
export function missingSentence({ file }: LinkedPicture): string {
	return l10n.t('There is no picture “{0}”.', vscode.workspace.asRelativePath(file));
}

function toDiagnostic(picture: LinkedPicture): vscode.Diagnostic {
	const hint = vscode.DiagnosticSeverity.Hint;
	const diagnostic = new vscode.Diagnostic(picture.range, missingSentence(picture), hint);
	return Object.assign(diagnostic, { source, code });
}

function isPictureOrFolder({ path }: vscode.Uri): boolean {
	return /(?:\/[^/.]*|\.(?:png|jpe?g|webp|gif|svg|avif|ico|bmp))$/i.test(path);
}
