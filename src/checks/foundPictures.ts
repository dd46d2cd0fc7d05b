import * as vscode from 'vscode';
import type { Finding } from './finding.ts';
import { findingText } from './findingText.ts';
import { readPage } from './page.ts';
import { positionsIn } from './positions.ts';

/** A finding where it is shown. */
export type ShownFinding = { readonly finding: Finding; readonly range: vscode.Range };

/** What the diagnostics of findings are known by, beside their kind. */
export const source = 'ZenMux Images';

/** Findings as they are shown: marks in documents, and on pictures that no document links to. */
export class FoundPictures implements vscode.Disposable {
	readonly #diagnostics = vscode.languages.createDiagnosticCollection('ZenMux Images checks');
	readonly #shown = new Map<string, readonly ShownFinding[]>();

	/** The files that findings are shown in. */
	get files(): readonly vscode.Uri[] {
		return Array.from(this.#shown.keys(), (file) => vscode.Uri.parse(file, true));
	}

	in(file: vscode.Uri): readonly ShownFinding[] {
		return this.#shown.get(file.toString()) ?? [];
	}

	/** Shows these instead of all others. */
	async setAll(findings: readonly Finding[]): Promise<void> {
		this.clear();
		const byFile = Map.groupBy(findings, ({ at, picture }) => at?.document ?? picture);
		for (const [file, ofFile] of byFile) await this.set(vscode.Uri.parse(file, true), ofFile);
	}

	/** Shows these in a file, and no others there. */
	async set(file: vscode.Uri, findings: readonly Finding[]): Promise<void> {
		const isPlaced = findings.some(({ at }) => at !== undefined);
		const page = isPlaced ? await readPage(file) : undefined;
		const positionOf = positionsIn(page?.text ?? '');
		const shown = findings.map((finding) => ({ finding, range: rangeOf(finding, positionOf) }));
		if (shown.length === 0) this.#shown.delete(file.toString());
		else this.#shown.set(file.toString(), shown);
		this.#diagnostics.set(file, shown.map(toDiagnostic));
	}

	clear(): void {
		this.#shown.clear();
		this.#diagnostics.clear();
	}

	dispose(): void {
		this.#diagnostics.dispose();
	}
}

function rangeOf({ at }: Finding, positionOf: ReturnType<typeof positionsIn>): vscode.Range {
	const [start, end] = [positionOf(at?.start ?? 0), positionOf(at?.end ?? 0)];
	return new vscode.Range(start.line, start.character, end.line, end.character);
}

function toDiagnostic({ finding, range }: ShownFinding): vscode.Diagnostic {
	const { Information } = vscode.DiagnosticSeverity;
	const diagnostic = new vscode.Diagnostic(range, findingText(finding), Information);
	return Object.assign(diagnostic, { source, code: finding.kind });
}
