import { Buffer } from 'node:buffer';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import {
	inWorkspace,
	requestWhere,
	setSetting,
	workspaceFolder,
	zenmux,
} from '../../host/hostWorld.ts';
import { bothActions, type Expected, type FaultRow } from '../faultRow.ts';
import { quick, savedOnce } from './answered.ts';
import { breakDisk, type DiskCode } from './faultyDisk.ts';
import { fileFunctions, replaceFileFunctions, restoreFileFunctions } from './fileFunctions.ts';
import { storageFolder } from './storageFolder.ts';

/** How the commands of the rows name their files. */
const firstNames = ['assets/images/a-red-fox-in-the-snow.png', 'art/hero-edit-1.png'];
const savedAsSecond: Expected = { ...savedOnce, reads: /-2\.png$/ };
const source = 'art/hero.png';
const theirs = Buffer.from('a picture of somebody else');

const full = unsaved(/no space left .*Free some .*“Save”.*“Save As…”/);
const locked = unsaved(/must not be written.*“Save As…”/);
const diskError = unsaved(/EIO: i\/o error.*“Save” to try again/);
const inTheWay = unsaved(/a file where its folder should be.*“Save As…”/);
const tooLong = unsaved(/too long.*“Save As…”/);

/** Disks that do not take the finished picture, or not where it was to be. */
export const diskFaults: readonly FaultRow[] = [
	broken('disk full', full, 'ENOSPC'),
	quick(broken('disk full in the middle of the file', full, 'ENOSPC', 1000)),
	broken('disk quota used up', full, 'EDQUOT', 1000),
	broken('read-only disk', locked, 'EROFS'),
	broken('read-only folder', locked, 'EACCES'),
	broken('disk that fails', diskError, 'EIO', 1000),
	quick(
		placed('file in the place of the output folder', inTheWay, {
			arrange: () => write('assets', theirs),
			others: { assets: theirs },
		}),
	),
	placed('names too long for the disk', tooLong, {
		arrange: () => setSetting('outputDirectory', 'x'.repeat(300)),
	}),
	meanwhile('folder deleted meanwhile', savedOnce, {
		happens: async () => {
			await remove('art');
			await remove('assets');
		},
		arrange: () => write('assets/images/fox.png', theirs),
		others: { [source]: undefined },
	}),
	meanwhile('workspace folder deleted meanwhile', savedOnce, {
		happens: () => rm(workspaceFolder().fsPath, { recursive: true }),
		others: { [source]: undefined },
	}),
	quick(
		meanwhile('name taken meanwhile', savedAsSecond, {
			happens: writeFirstNames,
			others: Object.fromEntries(firstNames.map((name) => [name, theirs])),
		}),
	),
	row('name taken at the last moment', savedAsSecond, {
		arrange: takeNamesAtLast,
		others: Object.fromEntries(firstNames.map((name) => [name, theirs])),
	}),
	...sourceFaults(),
	meanwhile('storage that is no folder', savedOnce, {
		happens: async () => {
			await rm(contentFolder(), { recursive: true });
			await writeFile(contentFolder(), theirs);
		},
		cleanUp: () => rm(contentFolder(), { force: true }),
	}),
	quick(
		meanwhile('storage full', savedOnce, {
			happens: () => breakDisk([storageFolder()], 'ENOSPC', 10),
		}),
	),
	meanwhile(
		'storage and workspace full',
		{ ...full, isStorageBroken: true },
		{ happens: () => breakDisk([storageFolder(), workspaceFolder().fsPath], 'ENOSPC', 10) },
	),
];

function unsaved(reads: RegExp): Expected {
	return { ending: 'unsaved', reads, offers: ['save', 'saveAs'], requests: 1 };
}

function row(
	name: string,
	expected: Expected,
	more: Pick<FaultRow, 'arrange'> & Partial<FaultRow>,
): FaultRow {
	const cleanUp = restoreFileFunctions;
	return { name, actions: bothActions, isQuick: false, expected, cleanUp, ...more };
}

/** The disk of the workspace fails. @param room bytes that are still written */
function broken(name: string, expected: Expected, code: DiskCode, room?: number): FaultRow {
	return row(name, expected, {
		arrange: () => breakDisk([workspaceFolder().fsPath], code, room),
	});
}

/** The output directory is where the picture of either command goes. */
function placed(
	name: string,
	expected: Expected,
	{ arrange, ...more }: Pick<FaultRow, 'arrange' | 'others'>,
): FaultRow {
	return row(name, expected, {
		...more,
		arrange: async () => {
			await setSetting('editOutput', 'outputDirectory');
			await arrange();
		},
	});
}

/** Something happens between the last preview and the finished picture. */
function meanwhile(
	name: string,
	expected: Expected,
	{ happens, arrange, ...more }: Partial<FaultRow> & { readonly happens: () => Promise<void> },
): FaultRow {
	return row(name, expected, {
		...more,
		arrange: async () => {
			await zenmux.hold('completed');
			await arrange?.();
		},
		meanwhile: async () => {
			await requestWhere(({ pictures }) => pictures.length === 2);
			await happens();
			await zenmux.release();
		},
	});
}

/** What happens to the file that is edited. */
function sourceFaults(): readonly FaultRow[] {
	const happens = (): Promise<void> => write(source, theirs);
	const change = { happens, others: { [source]: theirs } };
	const deletion = { happens: () => remove(source), others: { [source]: undefined } };
	const arrange = (): Promise<void> => setSetting('editOutput', 'replaceSource');
	const question: Expected = {
		...unsaved(/^Replace hero\.png with this picture\?/),
		offers: [],
	};
	return [
		meanwhile('source changed meanwhile', savedOnce, change),
		meanwhile('source deleted meanwhile', savedOnce, deletion),
		meanwhile('source that is to be replaced, changed', question, { ...change, arrange }),
		meanwhile('source that is to be replaced, deleted', savedOnce, { ...deletion, arrange }),
	].map((one) => ({ ...one, actions: ['edit'] }));
}

/** Another window takes them between the look whether they are free and the file’s getting one. */
function takeNamesAtLast(): Promise<void> {
	return replaceFileFunctions({
		link: async (from, to) => {
			await writeFirstNames();
			return fileFunctions.link(from, to);
		},
	});
}

async function writeFirstNames(): Promise<void> {
	for (const name of firstNames) await write(name, theirs);
}

function contentFolder(): string {
	return path.join(storageFolder(), 'content');
}

async function write(name: string, bytes: Uint8Array): Promise<void> {
	await vscode.workspace.fs.writeFile(inWorkspace(name), bytes);
}

async function remove(name: string): Promise<void> {
	await vscode.workspace.fs.delete(inWorkspace(name), { recursive: true });
}
