import type * as vscode from 'vscode';
import type { Use } from './checkedPicture.ts';
import type { Examiner } from './examiner.ts';
import { eachOf } from './eachOf.ts';
import type { Finding } from './finding.ts';
import { findingsOf, unreferenced } from './findings.ts';
import { isFoundByPlace, namedFiles } from './namedFiles.ts';
import { readPage } from './page.ts';
import { usesOf } from './usesOf.ts';
import { walkFolders } from './walkFolders.ts';

/** What a check of the workspace found. */
export type Checked = {
	readonly findings: readonly Finding[];
	/** How many pictures were looked at. */
	readonly pictures: number;
	/** Whether there are more files than were looked at. */
	readonly isCut: boolean;
};

/**
 * Checks all pictures below the folders.
 * @param tell gets how many of the files were read, and how many there are
 * @throws the signal's reason when aborted
 */
export async function checkWorkspace(
	examiner: Examiner,
	folders: readonly vscode.Uri[],
	tell: (done: number, all: number) => void,
	signal: AbortSignal,
): Promise<Checked> {
	const { pictures, texts, isCut } = await walkFolders(folders, signal);
	const all = pictures.length + texts.length;
	let done = 0;
	const counted = (work: (file: vscode.Uri) => Promise<void>) => async (file: vscode.Uri) => {
		await work(file);
		tell(++done, all);
	};
	const named = new Names(pictures);
	await eachOf(
		texts,
		counted((text) => named.read(text)),
		signal,
	);
	const findings: Finding[] = [];
	await eachOf(
		pictures,
		counted(async (file) => {
			const picture = await examiner.examine(file);
			if (picture === undefined) return;
			findings.push(...findingsOf(picture, named.usesOf(file)));
			// Where not all texts were read, nothing is known of those that none names.
			if (!isCut && !named.has(file)) findings.push(unreferenced(picture));
		}),
		signal,
	);
	return { findings: findings.sort(byPlace), pictures: pictures.length, isCut };
}

/** Where pictures are named. */
class Names {
	readonly #pictures: ReadonlySet<string>;
	readonly #uses = new Map<string, Use[]>();
	readonly #names = new Set<string>();

	constructor(pictures: readonly vscode.Uri[]) {
		this.#pictures = new Set(pictures.map((picture) => picture.toString()));
	}

	async read(text: vscode.Uri): Promise<void> {
		const page = await readPage(text);
		if (page === undefined) return;
		for (const name of namedFiles(page.text)) this.#names.add(name);
		for (const { use, files } of usesOf(page)) {
			const file = files.map(String).find((one) => this.#pictures.has(one));
			if (file !== undefined) this.#uses.set(file, [...(this.#uses.get(file) ?? []), use]);
		}
	}

	usesOf(picture: vscode.Uri): readonly Use[] {
		return this.#uses.get(picture.toString()) ?? [];
	}

	/** Whether any text names it, or a program finds it without. */
	has(picture: vscode.Uri): boolean {
		const name = picture.path.slice(picture.path.lastIndexOf('/') + 1).toLowerCase();
		return (
			this.#uses.has(picture.toString()) || this.#names.has(name) || isFoundByPlace(picture.path)
		);
	}
}

function byPlace(one: Finding, other: Finding): number {
	const [where, there] = [one.at?.document ?? one.picture, other.at?.document ?? other.picture];
	return where.localeCompare(there) || (one.at?.start ?? 0) - (other.at?.start ?? 0);
}
