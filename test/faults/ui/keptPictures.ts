import { globSync, readFileSync, watch } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { uiWorld } from '../../ui/uiWorld.ts';

const hash = v.optional(v.string());
const entrySchema = v.object({
	job: v.object({
		picture: v.optional(v.object({ hash })),
		progress: v.object({ status: v.string(), hash }),
	}),
});

type Entry = v.InferOutput<typeof entrySchema>['job'];

/** Resolves when the history on the disk says of each of these pictures that it is kept in storage. */
export function untilKept(hashes: readonly string[]): Promise<void> {
	return untilNoted(hashes, ({ picture }) => picture?.hash);
}

/** Resolves when the history on the disk says of each of these pictures that it has its file. */
export function untilSaved(hashes: readonly string[]): Promise<void> {
	return untilNoted(hashes, ({ progress }) => progress.hash);
}

async function untilNoted(
	hashes: readonly string[],
	notedIn: (entry: Entry) => string | undefined,
): Promise<void> {
	const { promise, resolve } = Promise.withResolvers<undefined>();
	const folder = historyFolder();
	const check = (): void => {
		const noted = globSync('*.json', { cwd: folder }).map((name) => {
			const entry = read(path.join(folder, name));
			return entry && notedIn(entry);
		});
		if (hashes.every((one) => noted.includes(one))) resolve(undefined);
	};
	const watcher = watch(folder, check);
	check();
	await promise;
	watcher.close();
}

function historyFolder(): string {
	const cwd = uiWorld().vscode.dataDirectory;
	const [folder = ''] = globSync('data/User/workspaceStorage/*/*/history', { cwd });
	return path.join(cwd, folder);
}

/** @returns `undefined` when it is gone: an older state may go at any moment */
function read(file: string): Entry | undefined {
	try {
		return v.parse(entrySchema, JSON.parse(readFileSync(file, 'utf8'))).job;
	} catch {
		return undefined;
	}
}
