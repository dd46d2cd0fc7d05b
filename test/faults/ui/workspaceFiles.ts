import { existsSync, watch } from 'node:fs';
import { readdir, utimes } from 'node:fs/promises';
import path from 'node:path';
import { uiWorld } from '../../ui/uiWorld.ts';

/** All files of the workspace, also hidden ones. */
export async function workspaceFiles(): Promise<readonly string[]> {
	const { folder } = uiWorld();
	const found = await readdir(folder, { recursive: true, withFileTypes: true });
	return found
		.filter((one) => one.isFile())
		.map(({ parentPath, name }) => path.join(parentPath, name));
}

const temporary = /^\.zenmux-images-.+\.tmp$/;

/** What a save left that was cut off, as if that were long ago. */
export async function oldLeftovers(): Promise<readonly string[]> {
	const left = (await workspaceFiles()).filter((file) => temporary.test(path.basename(file)));
	for (const file of left) await utimes(file, 1, 1);
	return left;
}

/** Resolves when a file is no longer there. */
export async function untilGone(file: string): Promise<void> {
	const { promise, resolve } = Promise.withResolvers<undefined>();
	const check = (): void => {
		if (!existsSync(file)) resolve(undefined);
	};
	const watcher = watch(path.dirname(file), check);
	check();
	await promise;
	watcher.close();
}
