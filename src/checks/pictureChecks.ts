import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import * as vscode from 'vscode';
import { reportProblem } from '../composer/reportProblem.ts';
import { readSettings } from '../host/settings.ts';
import { isChecked } from '../references/isChecked.ts';
import { LatestRuns } from '../references/latestRuns.ts';
import { checkPage } from './checkPage.ts';
import { checkWorkspace, type Checked } from './checkWorkspace.ts';
import { Examiner } from './examiner.ts';
import { findingActions } from './findingActions.ts';
import { fixSchema, type Fix } from './fix.ts';
import { FoundPictures } from './foundPictures.ts';
import { readPage } from './page.ts';
import { runFix, type FixTools } from './runFix.ts';

/** What comes after this many ms without a change is checked. */
const pause = 300;

/**
 * Checks pictures: all of the workspace when told so, and, where the setting says so, those that
 * documents on screen link to. What was found in a document is looked at again when it changes.
 */
export class PictureChecks implements vscode.Disposable {
	readonly #tools: FixTools;
	readonly #examiner: Examiner;
	readonly #found = new FoundPictures();
	readonly #runs = new LatestRuns<string>();
	/** URIs of the files in which the check of the workspace found something. */
	#ofRun: ReadonlySet<string> = new Set();
	/** URIs of pictures that came, changed or went just now. */
	readonly #changed = new Set<string>();
	#soon: NodeJS.Timeout | undefined;
	readonly #disposables: vscode.Disposable;

	constructor(tools: FixTools) {
		this.#tools = tools;
		this.#examiner = new Examiner(tools.runPixelTask);
		const { workspace, window, commands } = vscode;
		const pictures = workspace.createFileSystemWatcher('**/*.{png,jpg,jpeg,webp,gif,avif,bmp}');
		const onPicture = (file: vscode.Uri): void => this.#onPicture(file);
		this.#disposables = vscode.Disposable.from(
			this.#found,
			pictures,
			pictures.onDidChange(onPicture),
			pictures.onDidCreate(onPicture),
			pictures.onDidDelete(onPicture),
			findingActions(this.#found),
			commands.registerCommand('zenmuxImages.fixPicture', (fix: unknown) => this.#fix(fix)),
			window.onDidChangeVisibleTextEditors(() => this.#look()),
			workspace.onDidChangeTextDocument(({ document }) => {
				const isShown = this.#found.in(document.uri).length > 0;
				if (isShown || isWantedOnScreen(document)) this.#check(document.uri, pause);
			}),
			workspace.onDidChangeConfiguration((event) => {
				if (event.affectsConfiguration('zenmuxImages')) this.#look();
			}),
			workspace.onDidGrantWorkspaceTrust(() => this.#look()),
		);
		this.#look();
	}

	/** Checks all pictures of the workspace, and shows what was found. @throws the signal's reason when aborted */
	async checkWorkspace(
		tell: (done: number, all: number) => void,
		signal: AbortSignal,
	): Promise<Checked> {
		const folders = vscode.workspace.workspaceFolders?.map(({ uri }) => uri) ?? [];
		const checked = await checkWorkspace(this.#examiner, folders, tell, signal);
		// Before it is shown: what is not on screen would be dropped meanwhile.
		this.#ofRun = new Set(checked.findings.map(({ at, picture }) => at?.document ?? picture));
		await this.#found.setAll(checked.findings);
		return checked;
	}

	/** Does what a fix says, and looks again at what it was about. @throws errors for people */
	async fix(fix: Fix): Promise<void> {
		const hasChanged = await vscode.window.withProgress(
			{ location: vscode.ProgressLocation.Window, title: l10n.t('Fixing the picture…') },
			() => runFix(this.#tools, fix, new AbortController().signal),
		);
		if (!hasChanged) return;
		if (fix.kind === 'say') await this.#checkNow(vscode.Uri.parse(fix.at.document, true));
		else await this.#checkAgain(fix.picture);
	}

	dispose(): void {
		clearTimeout(this.#soon);
		this.#disposables.dispose();
		this.#runs.dispose();
	}

	async #fix(given: unknown): Promise<void> {
		const fix = v.safeParse(fixSchema, given);
		if (!fix.success) return;
		try {
			await this.fix(fix.output);
		} catch (error) {
			await reportProblem(error, this.#tools.log);
		}
	}

	/** Checks what has come on screen; what has gone is said no more, unless the workspace was checked. */
	#look(): void {
		const wanted = wantedOnScreen();
		for (const file of this.#found.files) {
			const isKept = this.#ofRun.has(file.toString()) || wanted.includes(file.toString());
			if (!isKept) this.#drop(file);
		}
		for (const file of wanted) this.#check(vscode.Uri.parse(file, true), 0);
	}

	#drop(file: vscode.Uri): void {
		this.#runs.cancel(file.toString());
		void this.#found.set(file, []);
	}

	/** Very many may come at once, such as when another branch is checked out. */
	#onPicture(file: vscode.Uri): void {
		this.#changed.add(file.toString());
		this.#soon ??= setTimeout(() => this.#onPictures(), pause);
	}

	#onPictures(): void {
		const changed = new Set(this.#changed);
		this.#changed.clear();
		this.#soon = undefined;
		for (const shown of this.#found.files) {
			const isAbout = this.#found.in(shown).some(({ finding }) => changed.has(finding.picture));
			if (isAbout) this.#check(shown, 0);
		}
		for (const wanted of wantedOnScreen()) this.#check(vscode.Uri.parse(wanted, true), 0);
	}

	/** Looks again wherever something was said of this picture. */
	async #checkAgain(picture: string): Promise<void> {
		for (const shown of this.#found.files) {
			const isAbout = this.#found.in(shown).some(({ finding }) => finding.picture === picture);
			if (isAbout) await this.#checkNow(shown);
		}
	}

	#check(file: vscode.Uri, after: number): void {
		this.#runs.start(file.toString(), after, (signal) => this.#checkFile(file, signal));
	}

	async #checkNow(file: vscode.Uri): Promise<void> {
		this.#runs.cancel(file.toString());
		await this.#checkFile(file, new AbortController().signal);
	}

	/** A document as it is now; what was said of a picture's own file holds no more. */
	async #checkFile(file: vscode.Uri, signal: AbortSignal): Promise<void> {
		try {
			const page = await readPage(file);
			const findings = page === undefined ? [] : await checkPage(this.#examiner, page, signal);
			if (!signal.aborted) await this.#found.set(file, findings);
		} catch (error) {
			if (!signal.aborted) this.#tools.log.error(error);
		}
	}
}

/** URIs of the documents on screen that the setting wants to be checked. */
function wantedOnScreen(): readonly string[] {
	const documents = vscode.window.visibleTextEditors.map(({ document }) => document);
	return documents.filter(isWantedOnScreen).map(({ uri }) => uri.toString());
}

/** Asked at each change of any document: cheap for those that are not on screen. */
function isWantedOnScreen(document: vscode.TextDocument): boolean {
	return (
		vscode.window.visibleTextEditors.some((editor) => editor.document === document) &&
		isChecked(document) &&
		readSettings(document.uri).checkPictures
	);
}
