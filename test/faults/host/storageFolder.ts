import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import path from 'node:path';

/** Where VS Code lets the extension keep its own files for this workspace: there once it has any. */
export function storageFolder(): string {
	const folder = foundStorageFolder();
	assert.ok(folder !== undefined, 'the extension has a storage folder');
	return folder;
}

/** @returns `undefined` as long as there is none */
export function foundStorageFolder(): string | undefined {
	const data = process.env.ZENMUX_TEST_DATA ?? '';
	const pattern = '**/workspaceStorage/*/zenmux-images.zenmux-images';
	const [folder, ...others] = globSync(pattern, { cwd: data });
	assert.deepEqual(others, []);
	return folder && path.join(data, folder);
}
