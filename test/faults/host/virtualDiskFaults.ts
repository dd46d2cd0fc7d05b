import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import * as vscode from 'vscode';
import type { Progress } from '../../../src/jobs/job.ts';
import { requestWhere, zenmux } from '../../host/hostWorld.ts';
import { MemoryFileSystem } from '../../host/memoryFileSystem.ts';
import type { Expected, FaultRow } from '../faultRow.ts';
import { quick, savedOnce } from './answered.ts';
import { sourcePicture } from './sourcePicture.ts';

const scheme = 'faulty';
const source = vscode.Uri.parse(`${scheme}:/hero.png`);
const first = vscode.Uri.parse(`${scheme}:/hero-edit-1.png`);
const theirs = Buffer.from('a picture of somebody else');

const full = unsaved(/no space left .*Free some .*“Save”.*“Save As…”/);
const locked = unsaved(/must not be written.*“Save As…”/);
const gone = unsaved(/cannot be reached just now.*“Save” when it can/);
const savedAsSecond: Expected = { ...savedOnce, reads: /^hero-edit-2\.png$/ };

let memory = new MemoryFileSystem();
let registration = new vscode.Disposable(() => undefined);

/** Files that another extension keeps, as those of a virtual workspace. */
export const virtualDiskFaults: readonly FaultRow[] = [
	row('virtual disk full in the middle of the file', full, () => keepHalf(noSpace)),
	quick(row('virtual disk full, without saying so', full, () => keepHalf(() => undefined))),
	row('virtual disk full at the rename', full, () => {
		memory.rename = noSpace;
	}),
	quick(
		row('virtual disk locked', locked, () => {
			memory.isLocked = true;
		}),
	),
	removed(row('virtual disk removed meanwhile', gone, () => undefined)),
	row('virtual name taken at the last moment', savedAsSecond, takeFirstName, async () => {
		await holds('hero-edit-1.png', 'hero-edit-2.png');
		assert.deepEqual(Buffer.from(memory.readFile(first)), theirs);
	}),
];

function unsaved(reads: RegExp): Expected {
	return { ending: 'unsaved', reads, offers: ['save', 'saveAs'], requests: 1 };
}

/** @param fail how the disk behaves from now on */
function row(name: string, expected: Expected, fail: () => void, check = holds): FaultRow {
	return {
		name,
		actions: ['edit'],
		isQuick: false,
		expected,
		arrange: async () => {
			memory = new MemoryFileSystem();
			registration = vscode.workspace.registerFileSystemProvider(scheme, memory);
			await vscode.workspace.fs.writeFile(source, await sourcePicture());
			fail();
		},
		send: () =>
			vscode.commands.executeCommand<Progress | undefined>(
				'zenmuxImages.editImage',
				source,
				[source],
				{ prompt: 'Make it night' },
			),
		check: () => check(),
		cleanUp: () => {
			registration.dispose();
			return Promise.resolve();
		},
	};
}

/** The extension that keeps the files goes while the picture is made. */
function removed(row: FaultRow): FaultRow {
	return {
		...row,
		arrange: async () => {
			await row.arrange();
			await zenmux.hold('completed');
		},
		meanwhile: async () => {
			await requestWhere(({ pictures }) => pictures.length === 2);
			registration.dispose();
			await zenmux.release();
		},
	};
}

function keepHalf(then: () => void): void {
	const write = memory.writeFile.bind(memory);
	memory.writeFile = (uri, content) => {
		write(uri, content.subarray(0, content.byteLength / 2));
		then();
	};
}

function noSpace(): never {
	throw new Error('ENOSPC: no space left on device, write');
}

function takeFirstName(): void {
	const rename = memory.rename.bind(memory);
	memory.rename = (from, to, options) => {
		memory.writeFile(first, theirs);
		rename(from, to, options);
	};
}

/** The edited file as it was, and these; nothing half-written. */
async function holds(...others: readonly string[]): Promise<void> {
	const names = memory.readDirectory(source.with({ path: '/' })).map(([name]) => name);
	assert.deepEqual(names.sort(), ['hero.png', ...others].sort());
	assert.ok(Buffer.compare(memory.readFile(source), await sourcePicture()) === 0);
}
